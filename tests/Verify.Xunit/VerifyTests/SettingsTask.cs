using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A comparison that is carried out when it is awaited, with the settings made until then.</summary>
public sealed class SettingsTask
{
    private readonly Snapshot _snapshot;
    private readonly string _target;
    private string _parameters = "";
    private Task? _task;

    internal SettingsTask(string target, string extension, string sourceFile, string methodName)
    {
        _target = target;
        _snapshot = new Snapshot(Path.ChangeExtension(sourceFile, null) + "." + methodName, extension);
    }

    /// <summary>Appends an underscore and a text to the snapshot's name.</summary>
    public SettingsTask UseTextForParameters(string parametersText)
    {
        _parameters = "_" + parametersText;
        return this;
    }

    public Task ToTask() => _task ??= _snapshot.CompareAsync(_parameters, _target);

    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    public static implicit operator Task(SettingsTask settings) => settings.ToTask();
}
