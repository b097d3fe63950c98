using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Api.Problems;
using ArgumentMap.Formats;

namespace ArgumentMap.Api.Calls;

/// <summary>A request with options.</summary>
internal abstract class CallRequest
{
    public ImmutableArray<GivenOption> Given { get; set; } = [];

    /// <summary>The value of an option; null where it was not given.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var option in Given)
            {
                if (option.Name == name)
                    return option.Value;
            }

            return null;
        }
    }

    /// <summary>Name of the format that the request asks for; null where it names none.</summary>
    public string? Format => this[CallOption.Format.Name];

    /// <summary>What the options that renderings have say.</summary>
    public RenderOptions Rendering()
    {
        var options = RenderOptions.Default;
        foreach (var option in RenderOption.All)
        {
            if (this[option.Name] is { } value)
                options = option.Apply(options, value, out _);
        }

        return options;
    }

    /// <exception cref="RefusedException">The format does not take all options that were given.</exception>
    public void Refuse(string format, OptionTable table)
    {
        if (Given.IsEmpty)
            return;
        ImmutableArray<ProblemError> errors =
        [
            .. from given in Given
               let option = RenderOption.All.FirstOrDefault(option => option.Name == given.Name)
               where option is not null
               let message = table.Refuse(format, option)
               where message is not null
               select new ProblemError("option-not-taken", message) { Pointer = given.Pointer },
        ];
        if (!errors.IsEmpty)
            throw new RefusedException(new Problem(ProblemKind.BadOption, errors[0].Message) { Errors = errors });
    }

    /// <summary>The same for the same options in whatever order.</summary>
    public string Key()
    {
        if (Given.IsEmpty)
            return "";
        var key = new StringBuilder();
        foreach (var option in Given.OrderBy(option => option.Name, StringComparer.Ordinal))
            key.Append(option.Name).Append('=').Append(option.Value.Trim()).Append('\n');
        return key.ToString();
    }
}

/// <summary>Says which options a call takes.</summary>
internal interface ICall
{
    static abstract ImmutableArray<CallOption> Taken { get; }
}
