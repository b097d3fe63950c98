using System.Globalization;
using System.Text;
using Wasmtime;

namespace ArgumentMap.Graphviz;

/// <summary>
/// Lays out graphs with Graphviz compiled to WebAssembly: needs no installed Graphviz, no files, clock or network, and limits time and
/// memory.
/// </summary>
/// <remarks>Every layout has its own instance, so any number of layouts can run concurrently.</remarks>
public sealed class GraphvizLayout : IDisposable
{
    private readonly Lazy<GraphvizModule> _module;

    /// <param name="cache">
    /// Folder for the compiled module, which must not be writable for others; null to compile it in every process, which takes seconds.
    /// </param>
    public GraphvizLayout(string? cache) => _module = new Lazy<GraphvizModule>(() => new GraphvizModule(cache));

    /// <summary>Lays out a graph and returns Graphviz's SVG unchanged.</summary>
    /// <param name="cancellation">Cancels the layout.</param>
    /// <exception cref="LayoutException">A limit was exceeded, or Graphviz failed.</exception>
    /// <exception cref="OperationCanceledException">The layout was cancelled.</exception>
    public byte[] ToSvg(ReadOnlySpan<byte> dot, LayoutLimits limits, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var module = _module.Value;
        var errors = new StringBuilder();
        using var store = new Store(module.Engine);
        store.SetLimits(memorySize: limits.Memory);
        var deadline = Deadline.Of(store, limits.Time, cancellation);
        using var linker = GraphvizHost.Link(module.Engine, errors);
        try
        {
            return Render(linker.Instantiate(store, module.Module), dot, errors);
        }
        catch (WasmtimeException) when (deadline.IsCancelled)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (WasmtimeException) when (deadline.IsOver)
        {
            throw new LayoutException(
                LayoutFailure.Time,
                string.Create(CultureInfo.InvariantCulture, $"The layout took longer than {limits.Time.TotalSeconds:0.#} s."));
        }
        catch (WasmtimeException)
        {
            throw OutOfMemory(limits);
        }
        catch (LayoutException) when (errors.ToString().Contains("memory allocation failure", StringComparison.Ordinal))
        {
            throw OutOfMemory(limits);
        }
    }

    public void Dispose()
    {
        if (_module.IsValueCreated)
            _module.Value.Dispose();
    }

    /// <summary>If memory cannot grow, Graphviz fails in one of several ways; nothing else makes it trap.</summary>
    private static LayoutException OutOfMemory(LayoutLimits limits) =>
        new(
            LayoutFailure.Memory,
            string.Create(CultureInfo.InvariantCulture, $"The layout needed more than {limits.Memory / 1024 / 1024} MiB of memory."));

    private static byte[] Render(Instance instance, ReadOnlySpan<byte> dot, StringBuilder errors)
    {
        instance.GetAction("A")!();
        var memory = instance.GetMemory(GraphvizHost.Memory)!;
        var allocate = instance.GetFunction<int, int>("F")!;
        instance.GetAction<int>("B")!(0);
        instance.GetAction<int>("C")!(0);
        var graph = instance.GetFunction<int, int>("I")!(Copy(memory, allocate, dot));
        if (graph == 0)
            throw new LayoutException(LayoutFailure.Graphviz, $"Graphviz could not read the map: {errors}");
        var context = instance.GetFunction<int>("V")!();
        instance.GetAction("Z")!();
        if (instance.GetFunction<int, int, int, int>("X")!(context, graph, Copy(memory, allocate, "dot"u8)) != 0)
            throw new LayoutException(LayoutFailure.Graphviz, $"Graphviz could not lay the map out: {errors}");
        var svg = instance.GetFunction<int, int, int, int>("_")!(context, graph, Copy(memory, allocate, "svg"u8));
        if (svg == 0)
            throw new LayoutException(LayoutFailure.Graphviz, $"Graphviz could not draw the map: {errors}");
        var rest = memory.GetSpan(svg, (int)Math.Min(int.MaxValue, memory.GetLength() - svg));
        return rest[..rest.IndexOf((byte)0)].ToArray();
    }

    private static int Copy(Memory memory, Func<int, int> allocate, ReadOnlySpan<byte> text)
    {
        var address = allocate(text.Length + 1);
        if (address == 0)
            throw new LayoutException(LayoutFailure.Memory, "The map does not fit into the memory allowed for a layout.");
        text.CopyTo(memory.GetSpan(address, text.Length));
        memory.WriteByte(address + text.Length, 0);
        return address;
    }
}
