namespace ArgumentMap.Api.Web;

/// <summary>Marks calls that change stored maps, which may need a key.</summary>
internal sealed class ChangesMaps
{
    public static readonly ChangesMaps Instance = new();

    private ChangesMaps()
    {
    }
}
