using System.Globalization;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Settings;
using FluentValidation;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Features.Maps.List;

internal sealed class ListMapsValidator : CallValidator<ListMapsRequest>
{
    public ListMapsValidator(IOptions<ApiSettings> settings)
    {
        var most = settings.Value.Limits.PageSize;
        RuleFor(request => request.Limit).Must(limit => limit is null || limit <= most)
            .WithErrorCode("bad-option").WithMessage($"'limit' is at most {most.ToString(CultureInfo.InvariantCulture)} here.").OverridePropertyName("?limit");
    }
}
