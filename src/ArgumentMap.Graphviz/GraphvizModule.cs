using System.Security.Cryptography;
using Wasmtime;

namespace ArgumentMap.Graphviz;

/// <summary>The compiled Graphviz module: compiled once per process or, if there is a folder for it, once per machine.</summary>
internal sealed class GraphvizModule : IDisposable
{
    /// <summary>The interval at which deadlines are checked, in milliseconds.</summary>
    public const int Tick = 10;

    /// <summary>Stack size in bytes; a larger one aborts the process where threads have small stacks.</summary>
    private const int Stack = 2 * 1024 * 1024;

    private readonly ManualResetEvent _end = new(initialState: false);
    private readonly Thread _ticker;

    /// <param name="cache">Folder for the compiled module, which must not be writable for others; null for none.</param>
    public GraphvizModule(string? cache)
    {
        Engine = new Engine(
            new Config().WithEpochInterruption(true).WithMaximumStackSize(Stack).WithOptimizationLevel(OptimizationLevel.Speed));
        Module = Load(cache);
        // A dedicated thread, since layouts may occupy the whole thread pool.
        _ticker = new Thread(Count) { IsBackground = true, Name = "layout deadlines" };
        _ticker.Start();
    }

    public Engine Engine { get; }

    public Module Module { get; }

    public void Dispose()
    {
        _end.Set();
        _ticker.Join();
        _end.Dispose();
        Module.Dispose();
        Engine.Dispose();
    }

    private void Count()
    {
        while (!_end.WaitOne(Tick))
            Engine.IncrementEpoch();
    }

    private Module Load(string? cache)
    {
        using var stream = typeof(GraphvizModule).Assembly.GetManifestResourceStream("graphviz.wasm")!;
        var code = new byte[stream.Length];
        stream.ReadExactly(code);
        if (cache is null)
            return Module.FromBytes(Engine, "graphviz", code);
        var version = typeof(Engine).Assembly.GetName().Version;
        var architecture = System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture;
        var path = Path.Combine(cache, $"graphviz-{Convert.ToHexStringLower(SHA256.HashData(code))[..16]}-{version}-{architecture}.cwasm");
        return FromCache(path) ?? Compiled(code, path);
    }

    /// <summary>The cached module; null where there is none or this machine cannot use it.</summary>
    private Module? FromCache(string path)
    {
        try
        {
            return File.Exists(path) ? Module.DeserializeFile(Engine, "graphviz", path) : null;
        }
        catch (WasmtimeException)
        {
            return null;
        }
    }

    /// <summary>Compiles the module and caches it. If the folder is not writable, the only cost is compiling again.</summary>
    private Module Compiled(byte[] code, string path)
    {
        var module = Module.FromBytes(Engine, "graphviz", code);
        try
        {
            var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
            File.WriteAllBytes(temporary, module.Serialize());
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The module is used without being cached.
        }

        return module;
    }
}
