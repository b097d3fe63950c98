using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace ArgumentMap.Limits;

/// <summary>A row of the table of limits: a property of <see cref="MapLimits"/> with everything known about it.</summary>
internal sealed class Limit
{
    private readonly PropertyInfo _property;

    internal Limit(PropertyInfo property, LimitAttribute row)
    {
        _property = property;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        (Meaning, Unit, Least, Greatest, Code) = (row.Meaning, row.Unit, row.Least, row.Greatest, row.Code);
    }

    /// <summary>The name in <c>argmap.json</c>.</summary>
    public string Name { get; }

    public string Meaning { get; }

    public string Unit { get; }

    public long Least { get; }

    public long Greatest { get; }

    /// <summary>
    /// Codes of the diagnostics that report it, separated by commas; empty where the result itself reports what was left out.
    /// </summary>
    public string Code { get; }

    public long Default => Of(MapLimits.Default);

    public long Of(MapLimits limits) => Convert.ToInt64(_property.GetValue(limits), CultureInfo.InvariantCulture);

    public bool Allows(long value) => value >= Least && value <= Greatest;

    /// <summary>The limits with a different value for this one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below <see cref="Least"/> or above <see cref="Greatest"/>.</exception>
    public MapLimits With(MapLimits limits, long value)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentOutOfRangeException.ThrowIfLessThan(value, Least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Greatest);
        var changed = limits with { };
        _property.SetValue(changed, Convert.ChangeType(value, _property.PropertyType, CultureInfo.InvariantCulture));
        return changed;
    }
}
