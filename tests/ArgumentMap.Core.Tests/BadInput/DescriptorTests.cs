using System.Reflection;
using System.Text.RegularExpressions;
using ArgumentMap.Diagnostics;
using ArgumentMap.Review;

namespace ArgumentMap.Core.Tests.BadInput;

/// <summary>Codes never change their meaning, so each is unique, and each is shown by a case.</summary>
public sealed partial class DescriptorTests
{
    /// <summary>All descriptors that the assembly declares, found without the catalogue: static fields, and what rules report.</summary>
    private static readonly DiagnosticDescriptor[] All =
    [
        .. typeof(ArgumentDocument).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!),
        .. typeof(ArgumentDocument).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)))
            .Select(type => ((Rule)Activator.CreateInstance(type)!).Descriptor),
    ];

    private static readonly string[] Folders = ["BadInput", "Formats", "Limits", "Review", "Scoring"];

    [Fact]
    public void Every_code_and_name_is_unique_and_well_formed()
    {
        Assert.Equal(All.Length, All.Select(descriptor => descriptor.Code).Distinct().Count());
        Assert.Equal(All.Length, All.Select(descriptor => descriptor.Name).Distinct().Count());
        Assert.All(All, descriptor => Assert.Matches(Code(), descriptor.Code));
        Assert.All(All, descriptor => Assert.Matches(Name(), descriptor.Name));
    }

    [Fact]
    public void Every_code_is_in_the_catalogue_with_its_texts()
    {
        Assert.Equal(
            All.Select(descriptor => descriptor.Code).Order(StringComparer.Ordinal),
            RuleCatalog.All.Select(descriptor => descriptor.Code));
        Assert.All(All, descriptor =>
        {
            Assert.Same(RuleCatalog.Find(descriptor.Code), RuleCatalog.Find(descriptor.Name));
            Assert.Matches("^[a-z0-9].*[^.]$", descriptor.FiresWhen);
            Assert.Matches("^[A-Z].*\\.$", descriptor.Advice);
            Assert.Equal(descriptor.Bad is null, descriptor.Good is null);
        });
    }

    [Fact]
    public void Every_code_is_asserted_by_a_test()
    {
        var tests = string.Concat(
            Folders.Select(folder => Path.Combine(Maps.Root, "tests", "ArgumentMap.Core.Tests", folder))
                .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
                .Select(File.ReadAllText));
        Assert.Empty(
            All.Where(descriptor => !tests.Contains($"{descriptor.Severity.Name()} {descriptor.Code}", StringComparison.Ordinal))
                .Select(descriptor => descriptor.Code));
    }

    [GeneratedRegex("^ARG[0-9]{3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
