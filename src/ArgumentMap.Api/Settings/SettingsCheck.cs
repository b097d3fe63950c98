using System.Globalization;
using System.Net;
using ArgumentMap.Api.Stored;
using ArgumentMap.Api.Web;
using ArgumentMap.Workspace.Pictures;
using FluentValidation;

namespace ArgumentMap.Api.Settings;

/// <summary>Keeps the API from starting with invalid settings.</summary>
internal sealed class SettingsCheck : AbstractValidator<ApiSettings>
{
    /// <summary>Shorter keys can be guessed.</summary>
    private const int LeastKeyLength = 16;

    public SettingsCheck()
    {
        RuleFor(settings => settings.MapFolder).NotEmpty().WithMessage("Api:MapFolder is empty. Give the folder of the stored maps.");
        RuleForEach(settings => settings.Keys).Must(key => key.Key.Length >= LeastKeyLength)
            .WithMessage((_, key) => string.Create(
                CultureInfo.InvariantCulture,
                $"Api:Keys:{key.Name} holds a key of fewer than {LeastKeyLength} characters, which can be guessed."));
        RuleForEach(settings => settings.Keys).Must(key => RightsNames.TryParse(key.Rights, out _))
            .WithMessage((_, key) => $"Api:Keys:{key.Name}:Rights is '{key.Rights}'. Expected none, read, write or admin.");
        RuleFor(settings => settings.ReadingNeedsKey).Must((settings, needs) => !needs || settings.HasKeys)
            .WithMessage("Api:ReadingNeedsKey is true, but there is no key. Set Api:Keys:0 or Api:Tokens:Authority.");
        RuleFor(settings => settings.Store).Must(StoreChoice.All.Contains)
            .WithMessage("Api:Store is not a store. Expected folder or postgres.");
        RuleFor(settings => settings.Postgres).Must(StoreChoice.IsConnection).When(settings => settings.Store == StoreChoice.Postgres)
            .WithMessage("Api:Postgres is not a database. Expected Host=…;Database=…;Username=…;Password=….");
        RuleFor(settings => settings.Otlp).Must(address => address.Length == 0 || Uri.TryCreate(address, UriKind.Absolute, out _))
            .WithMessage("Api:Otlp is not an address. Expected one such as http://localhost:4317.");
        RuleFor(settings => settings.Tokens.Authority).Must(address => address.Length == 0 || IsWeb(address))
            .WithMessage("Api:Tokens:Authority is not an address. Expected one such as https://login.example/.");
        RuleForEach(settings => settings.Origins).Must(IsOrigin)
            .WithMessage((_, origin) => $"Api:Origins holds '{origin}'. Expected an origin such as https://wiki.example, without a path.");
        RuleForEach(settings => settings.Proxies).Must(proxy => IPAddress.TryParse(proxy, out _) || IPNetwork.TryParse(proxy, out _))
            .WithMessage((_, proxy) => $"Api:Proxies holds '{proxy}'. Expected an address or network such as 10.0.0.0/8.");
        RuleFor(settings => settings.PathBase).Must(path => path.Length == 0 || (path[0] == '/' && path.Length > 1 && path[^1] != '/'))
            .WithMessage(settings => $"Api:PathBase is '{settings.PathBase}'. Expected a path such as /argument-map.");
        RuleFor(settings => settings.PictureTool)
            .Must(tool => tool.Length == 0 || PictureTool.Named(tool, Environment.GetEnvironmentVariable("PATH")) is not null)
            .WithMessage("Api:PictureTool names a program that is not there. Give the path or the name of one that makes PNG and PDF.");
        RuleFor(settings => settings.Limits).Custom((limits, context) =>
        {
            foreach (var (property, limit) in LimitTable.All)
            {
                var value = Convert.ToInt64(property.GetValue(limits), CultureInfo.InvariantCulture);
                if (value < limit.Least || value > limit.Most)
                    context.AddFailure(Outside(property.Name, value, limit));
            }
        });
    }

    private static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == origin;

    private static string Outside(string name, long value, LimitAttribute limit) =>
        string.Create(CultureInfo.InvariantCulture, $"Api:Limits:{name} is {value}. Expected {limit.Least} to {limit.Most} {limit.Unit}.");
}
