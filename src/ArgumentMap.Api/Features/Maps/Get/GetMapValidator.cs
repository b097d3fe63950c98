using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Features.Maps.Get;

internal sealed class GetMapValidator : StoredValidator<GetMapRequest>;
