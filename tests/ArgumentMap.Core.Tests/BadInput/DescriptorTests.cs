using System.Reflection;
using System.Text.RegularExpressions;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Core.Tests.BadInput;

/// <summary>Codes keep their meaning, so there is one of each, and each is shown by a case.</summary>
public sealed partial class DescriptorTests
{
    private static readonly DiagnosticDescriptor[] All =
    [
        .. typeof(ArgumentDocument).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    private static readonly string[] Folders = ["BadInput", "Formats", "Review", "Scoring"];

    [Fact]
    public void Every_code_and_name_is_given_once_and_well_formed()
    {
        Assert.Equal(All.Length, All.Select(descriptor => descriptor.Code).Distinct().Count());
        Assert.Equal(All.Length, All.Select(descriptor => descriptor.Name).Distinct().Count());
        Assert.All(All, descriptor => Assert.Matches(Code(), descriptor.Code));
        Assert.All(All, descriptor => Assert.Matches(Name(), descriptor.Name));
    }

    [Fact]
    public void Every_code_is_asserted_by_a_test()
    {
        var tests = string.Concat(Folders.SelectMany(folder => Directory.GetFiles(Path.Combine(Maps.Root, "tests", "ArgumentMap.Core.Tests", folder))).Select(File.ReadAllText));
        Assert.Empty(All.Where(descriptor => !tests.Contains($"{descriptor.Severity.Name()} {descriptor.Code}", StringComparison.Ordinal)).Select(descriptor => descriptor.Code));
    }

    [GeneratedRegex("^ARG[0-9]{3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
