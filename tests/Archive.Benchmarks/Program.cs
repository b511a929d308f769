using Archive.Benchmarks;

// Prints both figures and the ratio of each, good or bad. Ratios are of CPU time in one run; the clock on the wall of a
// shared machine says little.
if (args is ["bare", var file, var port])
{
    await BarePage.Serve(file, port);
    return;
}

var folder = Directory.CreateTempSubdirectory("riverside-benchmarks-").FullName;
try
{
    Console.WriteLine("Building the site…");
    await Site.Build();
    Console.WriteLine("Making photographs of 24 megapixels…");
    var photos = Photos.Make(folder, 4);
    await ImportBenchmark.Run(folder, photos);
    await LadderBenchmark.Run(folder, photos[0]);
    await StartBenchmark.Run(folder);
    await PageBenchmark.Run(folder);
}
finally
{
    Directory.Delete(folder, recursive: true);
}
