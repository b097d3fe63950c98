namespace ArgumentMap.Graphviz.Tests;

/// <summary>A test that needs an installed Graphviz, unlike the product; <c>.ci/run</c> installs it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeDotFactAttribute : FactAttribute
{
    public NativeDotFactAttribute() => Skip = NativeDot.WhySkipped;
}

/// <summary>The same for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeDotTheoryAttribute : TheoryAttribute
{
    public NativeDotTheoryAttribute() => Skip = NativeDot.WhySkipped;
}
