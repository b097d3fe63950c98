using System.Text;
using Wasmtime;

namespace ArgumentMap.Graphviz;

/// <summary>The imports of the Graphviz module: memory, and output for error messages. It gets no files, clock or network.</summary>
/// <remarks>The names come from the minifier of @viz-js/viz 3.31.0; error numbers are those of WASI.</remarks>
internal static class GraphvizHost
{
    public const string Memory = "z";

    private const int NoEntry = -44;
    private const int NotSupported = -52;
    private const int NotATerminal = -59;
    private const int BadDescriptor = 8;
    private const int NotSeekable = 70;
    private const int Page = 65_536;

    public static Linker Link(Engine engine, StringBuilder errors)
    {
        var linker = new Linker(engine);
        linker.DefineFunction("a", "a", (Caller caller, int text, int file, int line, int function) => Abort(Text(caller, text)));
        linker.DefineFunction("a", "b", (int thrown, int type, int destructor) => Abort("exception"));
        linker.DefineFunction("a", "c", (int code) => Abort("exit"));
        linker.DefineFunction("a", "d", (Caller caller, int file, int buffers, int count, int written) =>
            Write(caller, buffers, count, written, errors));
        linker.DefineFunction("a", "e", (int file) => 0);
        linker.DefineFunction("a", "f", (int file, int command, int arguments) => NotSupported);
        linker.DefineFunction("a", "g", () => 0.0);
        linker.DefineFunction("a", "h", () => Abort("abort"));
        linker.DefineFunction("a", "i", (int file, int buffers, int count, int read) => BadDescriptor);
        linker.DefineFunction("a", "j", (int file, int request, int arguments) => NotATerminal);
        linker.DefineFunction("a", "k", (Caller caller, int size) => Grow(caller.GetMemory(Memory)!, (uint)size));
        linker.DefineFunction("a", "l", (int folder, int path, int flags, int arguments) => NoEntry);
        linker.DefineFunction("a", "m", (int length, int protection, int flags, int file, long offset, int allocated, int address) =>
            NotSupported);
        linker.DefineFunction("a", "n", (int address, int length, int protection, int flags, int file, long offset) => NotSupported);
        linker.DefineFunction("a", "o", (long time, int fields) => 0);
        linker.DefineFunction("a", "p", (Caller caller, int text) =>
        {
            errors.Append(Text(caller, text));
            return 0;
        });
        linker.DefineFunction("a", "q", (int zone, int daylight, int standard, int summer) => { });
        linker.DefineFunction("a", "r", (int file, long offset, int whence, int position) => NotSeekable);
        linker.DefineFunction("a", "s", (int environment, int buffer) => 0);
        linker.DefineFunction("a", "t", (Caller caller, int count, int size) =>
        {
            var memory = caller.GetMemory(Memory)!;
            memory.WriteInt32(count, 0);
            memory.WriteInt32(size, 0);
            return 0;
        });
        // No randomness, so that the same map gives the same picture.
        linker.DefineFunction("a", "u", (Caller caller, int buffer, int length) =>
        {
            caller.GetMemory(Memory)!.GetSpan(buffer, length).Clear();
            return 0;
        });
        linker.DefineFunction("a", "v", (int folder, int path, int buffer, int size) => NoEntry);
        linker.DefineFunction("a", "w", (int path, int status) => NoEntry);
        linker.DefineFunction("a", "x", (Caller caller, int clock, long precision, int time) =>
        {
            caller.GetMemory(Memory)!.WriteInt64(time, 0);
            return 0;
        });
        linker.DefineFunction("a", "y", (int folder, int path, int status, int flags) => NoEntry);
        return linker;
    }

    private static void Abort(string why) => throw new LayoutException(LayoutFailure.Graphviz, why);

    private static string Text(Caller caller, int address) => caller.GetMemory(Memory)!.ReadNullTerminatedString(address);

    private static int Write(Caller caller, int buffers, int count, int written, StringBuilder errors)
    {
        var memory = caller.GetMemory(Memory)!;
        var total = 0;
        for (var i = 0; i < count; i++)
        {
            var (address, length) = (memory.ReadInt32(buffers + (i * 8)), memory.ReadInt32(buffers + (i * 8) + 4));
            if (length > 0)
                errors.Append(memory.ReadString(address, length));
            total += length;
        }

        memory.WriteInt32(written, total);
        return 0;
    }

    private static int Grow(Memory memory, long size)
    {
        var pages = ((size + Page - 1) / Page) - memory.GetSize();
        if (pages <= 0)
            return 1;
        // Grows by more than requested, so that it is not called for every page.
        return TryGrow(memory, Math.Max(pages, memory.GetSize() / 5)) || TryGrow(memory, pages) ? 1 : 0;
    }

    private static bool TryGrow(Memory memory, long pages)
    {
        try
        {
            memory.Grow(pages);
            return true;
        }
        catch (WasmtimeException)
        {
            return false;
        }
    }
}
