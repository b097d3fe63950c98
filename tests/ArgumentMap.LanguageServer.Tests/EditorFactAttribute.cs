namespace ArgumentMap.LanguageServer.Tests;

/// <summary>A test that needs an editor to be installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EditorFactAttribute : FactAttribute
{
    public EditorFactAttribute(string program)
    {
        Program = program;
        Skip = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program))) ? null : $"Needs {program}.";
    }

    public string Program { get; }
}
