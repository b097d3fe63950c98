using ArgumentMap.Language;
using FastEndpoints;
using FluentValidation;
using FluentValidation.Results;

namespace ArgumentMap.Api.Calls;

/// <summary>Holds the options of a request against those the call takes.</summary>
internal abstract class CallValidator<TRequest> : Validator<TRequest>
    where TRequest : CallRequest, ICall
{
    protected CallValidator() => RuleFor(request => request.Given).Custom((given, context) =>
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in given)
        {
            var taken = TRequest.Taken.FirstOrDefault(taken => taken.Name == option.Name);
            if (taken is null)
                context.AddFailure(Failure(option, "unknown-option", Unknown(option.Name)));
            else if (!known.Add(option.Name))
                context.AddFailure(Failure(option, "option-given-twice", $"'{option.Name}' is given twice. Give it once, in the query or in the body."));
            else if (taken.Problem(option.Value) is { } problem)
                context.AddFailure(Failure(option, "bad-option", problem));
        }
    });

    private static ValidationFailure Failure(GivenOption option, string code, string message) => new(option.Pointer, message) { ErrorCode = code };

    private static string Unknown(string name)
    {
        var names = TRequest.Taken.Select(taken => taken.Name).ToArray();
        if (names.Length == 0)
            return $"There is no option '{name}' here. This call takes none.";
        return Spelling.Nearest(name, names) is { } nearest
            ? $"There is no option '{name}' here. Did you mean '{nearest}'?"
            : $"There is no option '{name}' here. Expected any of {string.Join(", ", names)}.";
    }
}
