using ArgumentMap.Formats;

namespace ArgumentMap.Core.Tests.Formats;

public sealed class OptionTableTests
{
    private static readonly OptionTable Table = new(
    [
        ("svg", [RenderOption.Theme, RenderOption.Depth]),
        ("md", [RenderOption.Depth]),
        ("dot", [RenderOption.Theme, RenderOption.Depth]),
    ]);

    [Fact]
    public void An_option_that_a_format_does_not_take_is_refused_with_the_formats_that_take_it()
    {
        Assert.Equal("'theme' is not an option of md. It is an option of dot and svg.", Table.Refuse("md", RenderOption.Theme));
        Assert.Null(Table.Refuse("svg", RenderOption.Theme));
        Assert.Null(Table.Refuse("md", RenderOption.Depth));
    }

    [Fact]
    public void Help_names_the_formats_of_an_option_that_not_all_take()
    {
        Assert.Equal(["depth", "theme"], Table.All.Select(option => option.Name));
        Assert.Equal("The colours of a picture. Default: light. For dot and svg.", Table.Describe(RenderOption.Theme));
        Assert.Equal("Steps around the focused item (default 2), or levels of an outline.", Table.Describe(RenderOption.Depth));
    }
}
