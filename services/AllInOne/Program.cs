using CsWorkPerf.AllInOne;

return await Cli.Build().Parse(args).InvokeAsync();
