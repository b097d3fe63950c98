using ArgumentMap.Diagnostics;
using FluentValidation;
using FluentValidation.Results;

namespace ArgumentMap.Review;

/// <summary>A rule: a validator over the bound graph. One file each, with all there is to know of it.</summary>
internal abstract class Rule : AbstractValidator<ReviewedMap>
{
    protected Rule() => RuleFor(map => map).Custom((map, context) =>
    {
        foreach (var finding in Find(map).Take(map.Limit))
        {
            context.AddFailure(new ValidationFailure(nameof(ReviewedMap.Graph), finding.Message)
            {
                ErrorCode = Info.Descriptor.Code,
                Severity = Info.Descriptor.Severity switch
                {
                    Diagnostics.Severity.Error => FluentValidation.Severity.Error,
                    Diagnostics.Severity.Warning => FluentValidation.Severity.Warning,
                    _ => FluentValidation.Severity.Info,
                },
                CustomState = finding,
            });
        }
    });

    public abstract RuleInfo Info { get; }

    /// <summary>All that it finds, in one pass of its own over the map.</summary>
    protected abstract IEnumerable<Finding> Find(ReviewedMap map);
}
