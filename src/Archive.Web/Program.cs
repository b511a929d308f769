using Archive.Web;

return await ArchiveProgram.Run(args);
