using ArgumentMap.Api;

ApiHost.Build(args).Run();
