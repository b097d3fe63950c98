using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.LanguageServer.Features;

/// <summary>The kinds of symbols of the protocol whose icons come nearest to those of a map.</summary>
internal static class SymbolKinds
{
    private const int File = 1, Module = 2, Namespace = 3, Class = 5, Property = 7, Function = 12, Constant = 14, Boolean = 17, Event = 24;

    public static int Of(Keyword keyword) => keyword switch
    {
        Keyword.Map => File,
        Keyword.Include => Module,
        Keyword.Section => Namespace,
        Keyword.Question => Event,
        Keyword.Claim => Class,
        Keyword.Premise => Property,
        Keyword.Argument or Keyword.Counterargument => Function,
        Keyword.Source => Constant,
        _ => Boolean,
    };
}
