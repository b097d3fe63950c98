using System.Collections.Immutable;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Problems;
using ArgumentMap.Language;
using FluentValidation;
using FluentValidation.Results;

namespace ArgumentMap.Api.Requests;

/// <summary>Validates requests against the description of their call: options, parameters in the address, and headers.</summary>
internal sealed class RequestValidator : AbstractValidator<CallRequest>
{
    public RequestValidator(CallDescriptor call)
    {
        RuleFor(request => request.Given).Custom((given, context) =>
        {
            foreach (var failure in Failures(given, call.Options, context.InstanceToValidate))
                context.AddFailure(failure);
        });
        foreach (var required in call.Options.Where(option => option.IsRequired))
        {
            RuleFor(request => request[required.Name]).NotEmpty()
                .WithErrorCode("no-" + required.Name).WithMessage(required.Missing).OverridePropertyName("?" + required.Name);
        }

        foreach (var part in call.Parts)
        {
            RuleFor(request => request.Part(part.Name)).Custom((value, context) =>
            {
                if (part.Problem(value) is { } problem)
                    context.AddFailure(new ValidationFailure(part.Name, problem) { ErrorCode = part.Code });
            });
        }

        foreach (var header in call.Headers)
        {
            RuleFor(request => request.Header(header.Name)).Custom((value, context) =>
            {
                if (value is not null && header.Problem(value) is { } problem)
                    context.AddFailure(new ValidationFailure(header.Name, problem) { ErrorCode = $"bad-{header.Name.ToLowerInvariant()}" });
            });
        }
    }

    /// <exception cref="RefusedException">The request is not valid.</exception>
    public void Check(CallRequest request)
    {
        var result = Validate(request);
        if (result.IsValid)
            return;
        ImmutableArray<ProblemError> errors =
            [.. result.Errors.Select(failure => new ProblemError(
                failure.ErrorCode, failure.ErrorMessage) { Pointer = failure.PropertyName })];
        throw new RefusedException(new Problem(ProblemKind.BadOption, errors[0].Message) { Errors = errors });
    }

    private static IEnumerable<ValidationFailure> Failures(
        ImmutableArray<GivenOption> given, ImmutableArray<CallOption> options, CallRequest request)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in given)
        {
            var taken = options.FirstOrDefault(taken => taken.Name == option.Name);
            if (taken is null)
                yield return Failure(option, "unknown-option", Unknown(option.Name, options));
            else if (!known.Add(option.Name))
                yield return Failure(
                    option,
                    "option-given-twice",
                    $"'{option.Name}' is given twice. Give it once, in the query or in the body.");
            else if (taken.Check(option.Value, request.Limits) is { } problem)
                yield return Failure(option, "bad-option", problem);
        }
    }

    private static ValidationFailure Failure(GivenOption option, string code, string message) =>
        new(option.Pointer, message) { ErrorCode = code };

    private static string Unknown(string name, ImmutableArray<CallOption> options)
    {
        string[] names = [.. options.Select(taken => taken.Name)];
        if (names.Length == 0)
            return $"There is no option '{name}'. This call takes no options.";
        return Spelling.Nearest(name, names) is { } nearest
            ? $"There is no option '{name}'. Did you mean '{nearest}'?"
            : $"There is no option '{name}'. Expected any of {string.Join(", ", names)}.";
    }
}
