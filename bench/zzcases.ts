// @ts-nocheck
import { createSampleCity } from '$lib/compute/sample';
import { saveBackup, restoreBackup, inspectBackup } from '$lib/compute/backup';
import { database } from '$lib/storage/database';
export const run = async (options, context) => {
  await database.delete(); await database.open();
  const sig=()=>new AbortController().signal; const out=[]; const no=()=>{};
  await createSampleCity(sig(), no);
  await database.asides.put({dataset:'sample-city', n:0, csv:new Uint8Array([1,2,3])});
  await database.models.bulkPut([{id:'r1',dataset:'sample-city',run:'r1',kind:'run',name:'r',trainedAt:1,bytes:5,body:{a:new Float32Array(3e6).map((_,i)=>i), u:undefined, n:NaN}},{id:'r1/x',dataset:'sample-city',run:'r1',kind:'model',name:'x',trainedAt:1,bytes:5,body:{}}]);
  const digest = async (file)=>{ const buf=await file.arrayBuffer(); return buf.byteLength+' '+[...new Uint8Array(await crypto.subtle.digest('SHA-256', buf))].slice(0,8).map(x=>x.toString(16)).join(''); };
  let t=performance.now(); const prog=[];
  const one = await saveBackup(null, 1000, 'x', sig(), x=>prog.push(x.share.toFixed(2)));
  out.push('save ms '+(performance.now()-t).toFixed(0)+' bytes '+one.bytes+' progress '+prog.join());
  const d1 = await digest(one.file);
  const d1b = await digest((await saveBackup(null, 1000, 'x', sig(), no)).file);
  out.push(d1, d1b, d1===d1b);
  out.push(JSON.stringify(await inspectBackup(one.file, sig())));
  // wipe
  const tables=['datasets','chunks','extras','asides','boundaries','calendars','models','settings','waiting'];
  const wipe=()=>Promise.all(tables.map(n=>database.table(n).clear()));
  const counts=async()=>(await Promise.all(tables.map(async n=>n+':'+await database.table(n).count()))).join(' ');
  out.push(await counts()); await wipe(); out.push(await counts());
  t=performance.now(); const pr=[];
  await restoreBackup(one.file, sig(), x=>pr.push(x.doing+x.share.toFixed(2)));
  out.push('restore ms '+(performance.now()-t).toFixed(0)+' '+pr.join(), await counts());
  out.push('byte equal after wipe+restore: '+(await digest((await saveBackup(null,1000,'x',sig(),no)).file)===d1));
  // over itself
  await restoreBackup(one.file, sig(), no); out.push('again '+(await digest((await saveBackup(null,1000,'x',sig(),no)).file)===d1), await counts());
  // conflict: same id, other content
  await database.datasets.update('sample-city',{importedAt:7, name:'Other', chunks:3}); await database.chunks.put({dataset:'sample-city',n:2,rows:0,columns:{}});
  await database.datasets.put({...(await database.datasets.get('sample-city')), id:'mine', name:'Mine', chunks:0, extras:[]});
  await restoreBackup(one.file, sig(), no); out.push('conflict '+await counts()); await database.datasets.delete('mine');
  out.push(await digest((await saveBackup(null,1000,'x',sig(),no)).file)===d1);
  // damage in the middle, device has something else
  await wipe(); await database.settings.put({key:'k',value:1});
  const bytes=new Uint8Array(await one.file.arrayBuffer()); bytes[bytes.length-200]^=1;
  await restoreBackup(new Blob([bytes]), sig(), no).catch(e=>out.push(e.code+' '+e.message+' | '+e.hint)); out.push(await counts());
  await restoreBackup(one.file.slice(0, one.bytes-5), sig(), no).catch(e=>out.push(e.code+' '+e.message)); 
  await inspectBackup(new Blob(['hello']), sig()).catch(e=>out.push(e.code+' '+e.message));
  // cancel while writing
  const ctl=new AbortController(); let at; t=0;
  await restoreBackup(one.file, ctl.signal, x=>{ if(x.doing==='Restoring'&&!at){at=performance.now(); ctl.abort();} }).catch(e=>out.push(e.name+' after '+(performance.now()-at).toFixed(0)));
  await new Promise(r=>setTimeout(r,1000)); out.push(await counts());
  // two at once
  const r=await Promise.allSettled([restoreBackup(one.file,sig(),no),restoreBackup(one.file,sig(),no)]); out.push(r.map(x=>x.status+(x.reason?.code??'')).join());
  out.push(await counts());
  // file handle sink via OPFS
  const root=await navigator.storage.getDirectory(); const h=await root.getFileHandle('x.openbeat',{create:true});
  const s=await saveBackup(h, 1000, 'x', sig(), no); const f=await h.getFile(); out.push('handle', s.file===null, f.size===s.bytes);
  const c2=new AbortController(); setTimeout(()=>c2.abort(),60); await saveBackup(h, 1000,'x',c2.signal,no).catch(e=>out.push(e.name)); await new Promise(r=>setTimeout(r,500)); out.push((await h.getFile()).size);
  
  context.log(out.join('\n'));
  return [];
};
