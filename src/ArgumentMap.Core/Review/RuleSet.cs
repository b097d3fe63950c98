using System.Collections.Immutable;
using ArgumentMap.Review.Rules;

namespace ArgumentMap.Review;

/// <summary>All rules, in the order of their codes. A new rule takes a file and a row here.</summary>
internal static class RuleSet
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new DuplicateRelationRule(),
        new SupportCycleRule(),
        new AttackCycleRule(),
        new UnreachableRule(),
        new HiddenCharacterRule(),
        new ConfusableIdsRule(),
        new NoThesisRule(),
        new ManyThesesRule(),
        new SingleLinkedPremiseRule(),
        new EmptyArgumentRule(),
        new SupportsAndAttacksRule(),
        new UnansweredObjectionRule(),
        new OneSidedRule(),
        new DuplicateStatementRule(),
        new RestatedConclusionRule(),
        new CompoundStatementRule(),
        new QuestionAsClaimRule(),
        new UnknownSchemeRule(),
        new OpenCriticalQuestionRule(),
        new RabbitRule(),
        new HoldingHandsRule(),
        new MissingPremiseRoleRule(),
        new LoneAnswerRule(),
        new RivalAnswersRule(),
        new SettledRivalsRule(),
        new TwiceExclusiveRule(),
        new LinkedRelevanceRule(),
        new UnratedStatementRule(),
        new SeveralAnswersRule(),
        new ContradictingPremisesRule(),
        new StrayTagRule(),
        new CommentInTextRule(),
        new QuotedTextRule(),
        new WordAsIdRule(),
        new UncitedSourceRule(),
        new SourceWithoutLocatorRule(),
        new CircularReportingRule(),
        new SingleOriginRule(),
        new RelayBeforeOriginRule(),
        new EvidenceNotYetKnownRule(),
        new ExpiredEvidenceRule(),
        new RetractedSourceRule(),
        new AnonymousOnlyRule(),
        new ConfirmedByOneRule(),
        new DoubtedButSourcedRule(),
        new SameSourceRule(),
        new SharedOriginRule(),
    ];
}
