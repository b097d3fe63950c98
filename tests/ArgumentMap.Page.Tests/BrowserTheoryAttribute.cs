namespace ArgumentMap.Page.Tests;

/// <summary>A theory that needs Chromium: skipped, with the reason, where there is none and <c>CI</c> does not ask for all tests.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Chromium.Path is null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = Chromium.WhyMissing;
    }
}
