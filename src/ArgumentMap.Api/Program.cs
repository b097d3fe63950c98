using ArgumentMap.Api;
using ArgumentMap.Api.Storage;

// The exit code for a wrong configuration, by the convention of sysexits.h.
const int WrongConfiguration = 78;

try
{
    if (args.Contains("--migrate-only"))
        ApiHost.Migrate([.. args.Where(argument => argument != "--migrate-only")]);
    else
        ApiHost.Build(args).Run();
    return 0;
}
catch (StoreStartException exception)
{
    Console.Error.WriteLine(exception.Message);
    return WrongConfiguration;
}
