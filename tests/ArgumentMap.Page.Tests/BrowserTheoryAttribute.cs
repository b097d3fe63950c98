namespace ArgumentMap.Page.Tests;

/// <summary>A theory that needs Chromium: skipped, with the reason, if there is none, unless <c>CI</c> asks for all tests.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Chromium.Path is null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = Chromium.WhyMissing;
    }
}
