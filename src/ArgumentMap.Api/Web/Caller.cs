using System.Diagnostics.CodeAnalysis;

namespace ArgumentMap.Api.Web;

/// <summary>Who sends a request, as far as that is known.</summary>
/// <param name="Name">Empty for a client that has not made itself known.</param>
internal sealed record Caller(string Name, Rights Rights)
{
    /// <summary>The caller of a request; set by <see cref="Identification"/>.</summary>
    public static Caller Of(HttpContext context) =>
        (Caller?)context.Items[typeof(Caller)] ?? throw new InvalidOperationException("The caller has not been identified.");

    public void Set(HttpContext context) => context.Items[typeof(Caller)] = this;
}

/// <summary>What a caller may do; each includes those before it.</summary>
internal enum Rights
{
    None,
    Read,
    Write,
    Admin,
}

/// <summary>The names of rights in settings, and as scopes in tokens.</summary>
internal static class RightsNames
{
    /// <summary>What the scopes of tokens begin with: <c>maps.write</c>.</summary>
    private const string Scope = "maps.";

    public static bool TryParse([NotNullWhen(true)] string? name, out Rights rights) =>
        Enum.TryParse(name, ignoreCase: true, out rights) && name.All(char.IsAsciiLetterLower);

    /// <summary>The greatest right among the scopes of a token; others mean nothing here.</summary>
    public static Rights OfScopes(IEnumerable<string> scopes) => scopes
        .Where(scope => scope.StartsWith(Scope, StringComparison.Ordinal))
        .Select(scope => TryParse(scope[Scope.Length..], out var rights) ? rights : Rights.None)
        .DefaultIfEmpty()
        .Max();
}
