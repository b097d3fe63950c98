using System.Runtime.CompilerServices;

namespace ArgumentMap.Limits;

/// <summary>Makes a property of <see cref="MapLimits"/> a row of the table of limits.</summary>
/// <param name="code">Code of the diagnostic that reports it; empty where the result itself reports what was left out.</param>
/// <param name="line">Its line in the source, by which the table is ordered: a native binary knows no other order.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LimitAttribute(
    string meaning, string unit, long least, long greatest, string code = "", [CallerLineNumber] int line = 0) : Attribute
{
    public string Meaning => meaning;

    public string Unit => unit;

    public long Least => least;

    public long Greatest => greatest;

    public string Code => code;

    public int Line => line;
}
