using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace ArgumentMap.Core.Tests.Architecture;

/// <summary>Text ← Diagnostics ← Limits ← Language ← Graph ← Scoring ← Comparison ← Formats ← Review ← the entry point ← Editing.</summary>
public sealed class DependencyTests
{
    private static readonly ArchUnitNET.Domain.Architecture Core = new ArchLoader()
        .LoadAssemblies(typeof(ArgumentDocument).Assembly)
        .Build();

    private static readonly string[] Layers =
    [
        "ArgumentMap.Text",
        "ArgumentMap.Diagnostics",
        "ArgumentMap.Limits",
        "ArgumentMap.Language",
        "ArgumentMap.Graph",
        "ArgumentMap.Scoring",
        "ArgumentMap.Comparison",
        "ArgumentMap.Formats",
        "ArgumentMap.Review",
        "ArgumentMap",
        "ArgumentMap.Editing",
    ];

    [Fact]
    public void A_layer_uses_only_those_below_it()
    {
        for (var lower = 0; lower < Layers.Length; lower++)
        {
            foreach (var higher in Layers[(lower + 1)..])
                Types().That().Are(In(Layers[lower])).Should().NotDependOnAny(Types().That().Are(In(higher))).Check(Core);
        }
    }

    [Fact]
    public void Spraches_types_stay_in_the_language()
    {
        var outside = Core.Types.Where(type => !type.Namespace.FullName.StartsWith("ArgumentMap.Language", StringComparison.Ordinal));
        Assert.DoesNotContain(outside, type =>
            type.Dependencies.Any(use => use.Target.FullName.StartsWith("Sprache.", StringComparison.Ordinal)));
    }

    [Fact]
    public void FluentValidation_is_used_by_the_validator_of_settings_alone()
    {
        var users = Core.Types.Where(type =>
            type.Dependencies.Any(use => use.Target.FullName.StartsWith("FluentValidation.", StringComparison.Ordinal)));
        Assert.All(users, user => Assert.StartsWith("ArgumentMap.Review.SettingsValidator", user.FullName, StringComparison.Ordinal));
        Assert.NotEmpty(users);
    }

    [Theory]
    [InlineData("System.Console")]
    [InlineData("System.Environment")]
    [InlineData("System.Net.Http.HttpClient")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("System.Diagnostics.Stopwatch")]
    [InlineData("System.DateTime")]
    public void The_core_uses_no_console_network_process_environment_or_clock(string type) =>
        Assert.DoesNotContain(Core.Types, user => user.Dependencies.Any(use => use.Target.FullName == type));

    /// <summary>A <see cref="ArgumentMap.Formats.MapView"/> has the scores before any format writes.</summary>
    [Theory]
    [InlineData("ArgumentMap.Scoring.Scorer")]
    [InlineData("ArgumentMap.Scoring.ExpectationCheck")]
    [InlineData("ArgumentMap.Comparison.Comparer")]
    public void No_format_computes_scores(string type)
    {
        Assert.Contains(Core.Types, other => other.FullName == type);
        var formats = In("ArgumentMap.Formats")
            .Where(format => format.FullName.Split('+', '/')[0] != typeof(ArgumentMap.Formats.MapView).FullName);
        Assert.Empty(
            formats.Where(format => format.Dependencies.Any(use => use.Target.FullName == type)).Select(format => format.FullName));
    }

    [Fact]
    public void The_core_does_not_use_the_disk() => Assert.Empty(DiskUses(Core));

    [Fact]
    public void Uses_of_the_disk_would_be_noticed()
    {
        var uses = DiskUses(new ArchLoader().LoadAssemblies(typeof(DependencyTests).Assembly).Build());
        Assert.Contains($"{nameof(Asking)} uses FileInfo", uses);
        Assert.Contains($"{nameof(Asking)} uses Path", uses);
        Assert.Contains($"{nameof(Asking)} opens a file with StreamReader", uses);
    }

    [Fact]
    public void No_type_is_named_like_the_namespace() =>
        Assert.DoesNotContain(Core.Types, type => type.Name == "ArgumentMap");

    private static IEnumerable<IType> In(string layer) => Core.Types.Where(type =>
        layer == "ArgumentMap"
            ? type.Namespace.FullName == layer
            : type.Namespace.FullName == layer || type.Namespace.FullName.StartsWith(layer + ".", StringComparison.Ordinal));

    /// <summary>
    /// Every use of files, folders and paths: of all types of System.IO except streams, readers, writers and IOException.
    /// </summary>
    private static List<string> DiskUses(ArchUnitNET.Domain.Architecture architecture)
    {
        string[] allowed =
            [
                "Stream", "MemoryStream", "TextReader", "TextWriter", "StringReader", "StringWriter", "StreamReader", "StreamWriter",
                "IOException", "SeekOrigin",
            ];
        var types = architecture.Types
            .SelectMany(type => type.Dependencies, (type, use) => (User: type.Name, Used: use.Target))
            .Where(use => use.Used.Namespace?.FullName == "System.IO" && !allowed.Contains(use.Used.Name))
            .Select(use => $"{use.User} uses {use.Used.Name}");
        var opened = architecture.Types
            .SelectMany(type => type.Dependencies.OfType<MethodCallDependency>(), (type, call) =>
                (User: type.Name, Called: call.TargetMember))
            .Where(call => call.Called.DeclaringType.Name is "StreamReader" or "StreamWriter"
                && call.Called.Name.StartsWith(".ctor(System.String", StringComparison.Ordinal))
            .Select(call => $"{call.User} opens a file with {call.Called.DeclaringType.Name}");
        return [.. types.Concat(opened).Distinct()];
    }

    /// <summary>Uses the disk in ways that are easily overlooked.</summary>
    private sealed class Asking
    {
        public static string? First(string path)
        {
            if (new FileInfo(Path.GetFullPath(path)).LinkTarget is { } target)
                return target;
            using var reader = new StreamReader(path);
            return reader.ReadLine();
        }
    }
}
