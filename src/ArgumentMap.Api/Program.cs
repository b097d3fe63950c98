using ArgumentMap.Api;
using ArgumentMap.Api.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

const string MigrateOnly = "--migrate-only";

// What an operator can put right is told in one line.
try
{
    if (args.Contains(MigrateOnly))
        ApiHost.Migrate([.. args.Where(argument => argument != MigrateOnly)]);
    else
        ApiHost.Build(args).Run();
    return 0;
}
catch (OptionsValidationException invalid)
{
    return Fail(string.Join(' ', invalid.Failures));
}
catch (Exception exception) when (exception is StoreStartException or InvalidDataException)
{
    return Fail(exception.Message);
}
catch (IOException exception) when (exception.InnerException is AddressInUseException)
{
    return Fail(exception.Message);
}

static int Fail(string why)
{
    // EX_CONFIG of sysexits.h.
    const int BadConfiguration = 78;
    Console.Error.WriteLine($"argument-map-api: {why.ReplaceLineEndings(" ")}");
    return BadConfiguration;
}
