namespace ArgumentMap.Core.Tests.Scoring.Positions;

/// <summary>A test that needs clingo, unlike the product; <c>.ci/run</c> installs it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClingoFactAttribute : FactAttribute
{
    public ClingoFactAttribute() => Skip = Clingo.WhySkipped;
}
