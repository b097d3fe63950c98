namespace ArgumentMap.Packages.Tests;

/// <summary>What the packages contain, and that a program that uses nothing else works.</summary>
public sealed class PackageTests(Packed packed) : IClassFixture<Packed>
{
    public static TheoryData<string> Libraries => [.. Packed.Libraries];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_has_its_assembly_documentation_readme_and_licence(string id)
    {
        var (metadata, files) = packed.Open(id);
        Assert.Contains($"lib/net10.0/{id}.dll", files);
        Assert.Contains($"lib/net10.0/{id}.xml", files);
        Assert.Contains("README.md", files);
        Assert.Equal("README.md", metadata["readme"]);
        Assert.Equal("MIT", metadata["license"]);
        Assert.NotEmpty(metadata["description"]);
    }

    [Fact]
    public void The_tool_is_packed_as_a_tool()
    {
        var (metadata, files) = packed.Open("ArgumentMap.Cli");
        Assert.Contains(files, file => file.EndsWith("/argmap.dll", StringComparison.Ordinal));
        Assert.Contains("README.md", files);
        Assert.Contains("DotnetTool", metadata["packageTypes"] + string.Concat(files));
    }

    [Fact]
    public void All_have_one_version() =>
        Assert.All(Directory.GetFiles(packed.Folder, "*.nupkg"), path =>
            Assert.EndsWith($".{packed.Version}.nupkg", path, StringComparison.Ordinal));

    /// <summary>The program in docs/embedding.md, compiled against the packages alone, prints what the page shows.</summary>
    [Fact]
    public void The_program_that_embeds_it_prints_what_is_shown()
    {
        var page = File.ReadAllText(Path.Combine(Packed.Root, "docs", "embedding.md")).ReplaceLineEndings("\n");
        var program = Block(page, "csharp");
        Assert.InRange(program.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, 15);
        var folder = Directory.CreateTempSubdirectory("argument-map-embedding");
        try
        {
            Write(folder.FullName, "Program.cs", program);
            Write(folder.FullName, "Embedding.csproj", Project());
            Write(folder.FullName, "well.arg", Block(page, "arg"));
            Assert.Equal(Block(page, "text"), Packed.Run(folder.FullName, "run").ReplaceLineEndings("\n"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string folder, string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private static string Block(string page, string info)
    {
        var start = page.IndexOf($"```{info}\n", StringComparison.Ordinal) + info.Length + 4;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    /// <summary>A project that uses the packages and, for their dependencies, what the machine has already restored.</summary>
    private string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <RestoreAdditionalProjectSources>{packed.Folder}</RestoreAdditionalProjectSources>
            <RestorePackagesPath>packages</RestorePackagesPath>
            <RestoreFallbackFolders>{Restored()}</RestoreFallbackFolders>
          </PropertyGroup>
          <ItemGroup>
        {string.Join('\n', Packed.Libraries.Select(id => $"    <PackageReference Include=\"{id}\" Version=\"[{packed.Version}]\" />"))}
          </ItemGroup>
        </Project>
        """;

    private static string Restored() =>
        Packed.Run(Packed.Root, "nuget", "locals", "global-packages", "--list").Split(": ", 2)[1].Trim();
}
