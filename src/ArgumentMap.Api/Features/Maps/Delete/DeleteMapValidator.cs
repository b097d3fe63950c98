using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Features.Maps.Delete;

internal sealed class DeleteMapValidator : StoredValidator<DeleteMapRequest>;
