using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Language;
using ArgumentMap.Limits;
using ArgumentMap.Text;
using FluentValidation;
using FluentValidation.Results;

namespace ArgumentMap.Review;

/// <summary>Validates an <c>argmap.json</c>. The state of each failure is the span that it is about.</summary>
/// <remarks>FluentValidation is only loaded together with this type, that is, if there is an <c>argmap.json</c>.</remarks>
internal sealed class SettingsValidator : AbstractValidator<SettingsDraft>
{
    private static readonly ImmutableArray<string> Sections = [SettingsDraft.Rules, SettingsDraft.Limits, SettingsDraft.Schemes];

    /// <param name="rules">The names of the rules that the file can set.</param>
    public SettingsValidator(IReadOnlyList<string> rules)
    {
        RuleForEach(draft => draft.Sections).SetValidator(new SectionValidator());
        RuleForEach(draft => draft.Sections)
            .Where(section => section.Name == SettingsDraft.Rules)
            .ChildRules(section => section.RuleForEach(row => row.Settings).SetValidator(new RuleValidator(rules)));
        RuleForEach(draft => draft.Sections)
            .Where(section => section.Name == SettingsDraft.Limits)
            .ChildRules(section => section.RuleForEach(row => row.Settings).SetValidator(new LimitValidator()));
        RuleForEach(draft => draft.Sections)
            .Where(section => section.Name == SettingsDraft.Schemes)
            .Custom((section, context) =>
            {
                foreach (var (place, message) in ProblemsOfSchemes(section))
                    context.AddFailure(new ValidationFailure(section.Name, message) { CustomState = place });
            });
    }

    /// <summary>The spans that failed, each with the mistake.</summary>
    public IEnumerable<(TextSpan Place, string Message)> Problems(SettingsDraft draft) =>
        Validate(draft).Errors.Select(failure => ((TextSpan)failure.CustomState, failure.ErrorMessage));

    private static IEnumerable<(TextSpan Place, string Message)> ProblemsOfSchemes(SettingsSection section)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var scheme in section.Settings)
        {
            if (!known.Add(scheme.Name.Trim()))
                yield return (scheme.NamePlace, $"The scheme '{scheme.Name}' is declared twice.");
            foreach (var problem in OwnScheme.Problems(scheme))
                yield return problem;
        }

        if (section.Settings.Count > OwnScheme.Most)
            yield return (section.Settings[OwnScheme.Most].NamePlace, $"An argmap.json declares at most {OwnScheme.Most} schemes.");
    }

    private static string Unknown(string what, string name, IReadOnlyList<string> known) =>
        $"There is no {what} '{name}'. " + (Spelling.Nearest(name, known) is { } nearest ? $"Did you mean '{nearest}'?"
            : known.Count <= 8 ? $"Expected {Spelling.Alternatives([.. known])}." : $"{Lists(what)} lists them.");

    private static string Lists(string what) => what == "rule" ? "'argmap rules'" : "docs/language.md";

    private sealed class SectionValidator : AbstractValidator<SettingsSection>
    {
        public SectionValidator()
        {
            RuleFor(section => section.Name)
                .Must(name => Sections.Contains(name))
                .WithMessage(section => Unknown("setting", section.Name, Sections))
                .WithState(section => section.NamePlace);
            RuleFor(section => section.IsObject)
                .Equal(true)
                .When(section => Sections.Contains(section.Name))
                .WithMessage(section => "Expected an object such as "
                    + section.Name switch
                    {
                        SettingsDraft.Rules => "{ \"one-sided\": \"off\" }.",
                        SettingsDraft.Limits => "{ \"diagnostics\": 200 }.",
                        _ => "{ \"track record\": { \"questions\": [\"Has it worked before?\"] } }.",
                    })
                .WithState(section => section.Place);
        }
    }

    private sealed class RuleValidator : AbstractValidator<Setting>
    {
        public RuleValidator(IReadOnlyList<string> rules)
        {
            RuleFor(rule => rule.Name)
                .Must(rules.Contains)
                .WithMessage(rule => Unknown("rule", rule.Name, rules))
                .WithState(rule => rule.NamePlace);
            RuleFor(rule => rule.Text)
                .Must(level => RuleLevels.Parse(level) is not null)
                .WithMessage("Expected \"off\", \"note\", \"warning\" or \"error\".")
                .WithState(rule => rule.Place);
        }
    }

    private sealed class LimitValidator : AbstractValidator<Setting>
    {
        public LimitValidator()
        {
            RuleFor(limit => limit.Name)
                .Must(name => LimitTable.Find(name) is not null)
                .WithMessage(limit => Unknown("limit", limit.Name, [.. LimitTable.All.Select(row => row.Name)]))
                .WithState(limit => limit.NamePlace);
            RuleFor(limit => limit.Number)
                .Must((limit, number) => number is { } value && LimitTable.Find(limit.Name)!.Allows(value))
                .When(limit => LimitTable.Find(limit.Name) is not null)
                .WithMessage(limit => Expected(LimitTable.Find(limit.Name)!))
                .WithState(limit => limit.Place);
        }

        private static string Expected(Limit limit) => string.Create(
            CultureInfo.InvariantCulture, $"Expected a whole number from {limit.Least:N0} to {limit.Greatest:N0} ({limit.Unit}).");
    }
}
