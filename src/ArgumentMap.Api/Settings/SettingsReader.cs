using System.Globalization;
using System.Reflection;
using ArgumentMap.Language;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Settings;

/// <summary>
/// Reads the settings strictly: a name that means nothing or a value that cannot be read must not be passed over, because a misspelt key
/// would leave the maps open.
/// </summary>
internal static class SettingsReader
{
    /// <exception cref="OptionsValidationException">A setting is not valid.</exception>
    public static ApiSettings Read(IConfiguration configuration)
    {
        var settings = new ApiSettings();
        var problems = new List<string>();
        Read(configuration.GetSection(ApiSettings.Section), settings, problems);
        problems.AddRange((configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Where(address => !IsServable(address))
            .Select(address => $"Urls holds '{address}'. Expected an address such as http://localhost:5000."));
        if (problems.Count == 0)
            problems.AddRange(new SettingsCheck().Validate(settings).Errors.Select(error => error.ErrorMessage));
        return problems.Count == 0
            ? settings
            : throw new OptionsValidationException(ApiSettings.Section, typeof(ApiSettings), problems);
    }

    private static bool IsServable(string address)
    {
        try
        {
            BindingAddress.Parse(address);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static void Read(IConfigurationSection section, object target, List<string> problems)
    {
        var properties = target.GetType().GetProperties().Where(property => property.CanWrite).ToArray();
        if (section.Value is { Length: > 0 })
            problems.Add($"{section.Path} is not a single value. Set {section.Path}:{properties[0].Name} and so on.");
        foreach (var child in section.GetChildren())
        {
            if (properties.FirstOrDefault(property => property.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase)) is { } property)
                Read(child, property, target, problems);
            else
                problems.Add(Unknown(section, child, properties));
        }
    }

    private static void Read(IConfigurationSection section, PropertyInfo property, object target, List<string> problems)
    {
        var type = property.PropertyType;
        if (type.IsArray && section.Value is { Length: > 0 })
            problems.Add($"{section.Path} is a list. Set {section.Path}:0, in the environment {Variable(section.Path)}__0.");
        else if (type == typeof(string[]))
            property.SetValue(target, section.GetChildren().Select(child => child.Value ?? "").ToArray());
        else if (type == typeof(KeySettings[]))
            property.SetValue(target, section.GetChildren().Select(child => Key(child, problems)).ToArray());
        else if (type.IsClass && type != typeof(string))
            Read(section, property.GetValue(target)!, problems);
        else if (section.GetChildren().Any())
            problems.Add($"{section.Path} is a single value, not a list.");
        else if (Value(section.Value ?? "", type) is { } value)
            property.SetValue(target, value);
        else
            problems.Add($"{section.Path} is '{section.Value}'. Expected {Expected(property)}.");
    }

    /// <summary>A key with its name and rights or, as in <c>Api:Keys:0</c>, by itself.</summary>
    private static KeySettings Key(IConfigurationSection section, List<string> problems)
    {
        var key = new KeySettings { Name = section.Key, Key = section.Value ?? "" };
        if (section.Value is null)
            Read(section, key, problems);
        return key;
    }

    private static object? Value(string text, Type type)
    {
        if (type == typeof(bool))
            return bool.TryParse(text, out var flag) ? flag : null;
        if (type == typeof(int))
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (type == typeof(long))
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        return text;
    }

    private static string Expected(PropertyInfo property) => property.GetCustomAttribute<LimitAttribute>() is { } limit
        ? string.Create(CultureInfo.InvariantCulture, $"{limit.Least} to {limit.Most} {limit.Unit}")
        : "true or false";

    private static string Unknown(IConfigurationSection section, IConfigurationSection child, PropertyInfo[] properties)
    {
        string[] names = [.. properties.Select(property => property.Name)];
        var meant = Spelling.Nearest(child.Key, names) is { } nearest
            ? $"Did you mean {section.Path}:{nearest}?"
            : $"Expected any of {string.Join(", ", names)}.";
        return $"There is no setting {child.Path}. {meant}";
    }

    private static string Variable(string path) => path.Replace(":", "__", StringComparison.Ordinal);
}
