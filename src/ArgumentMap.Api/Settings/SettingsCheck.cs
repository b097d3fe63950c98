using System.Globalization;
using ArgumentMap.Workspace.Pictures;
using FluentValidation;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Settings;

/// <summary>Keeps the API from starting with invalid settings.</summary>
internal sealed class SettingsCheck : AbstractValidator<ApiSettings>, IValidateOptions<ApiSettings>
{
    /// <summary>Shorter keys can be guessed.</summary>
    private const int LeastKeyLength = 16;

    public SettingsCheck()
    {
        RuleFor(settings => settings.MapFolder).NotEmpty().WithMessage("Api:MapFolder is empty. Give the folder of the stored maps.");
        RuleForEach(settings => settings.Keys).Must(key => key.Length >= LeastKeyLength)
            .WithMessage(
                $"Api:Keys holds a key of fewer than {LeastKeyLength.ToString(CultureInfo.InvariantCulture)} characters, which can be "
                    + $"guessed.");
        RuleFor(settings => settings.Otlp).Must(address => address.Length == 0 || Uri.TryCreate(address, UriKind.Absolute, out _))
            .WithMessage("Api:Otlp is not an address. Expected one such as http://localhost:4317.");
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

    private static string Outside(string name, long value, LimitAttribute limit) =>
        string.Create(CultureInfo.InvariantCulture, $"Api:Limits:{name} is {value}. Expected {limit.Least} to {limit.Most} {limit.Unit}.");

    public ValidateOptionsResult Validate(string? name, ApiSettings options)
    {
        var result = Validate(options);
        return result.IsValid
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(result.Errors.Select(error => error.ErrorMessage));
    }
}
