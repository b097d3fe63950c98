namespace ArgumentMap.Api.Tests.Storage.Folder;

/// <summary>As <see cref="UnixFactAttribute"/>, for several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = UnixFactAttribute.WhySkipped;
}
