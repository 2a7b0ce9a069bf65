using Campaigns.Bench;

return await Benchmarks.Run(args);
