using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Features.Maps.Diagnostics;

internal sealed class DiagnosticsValidator : StoredValidator<DiagnosticsRequest>;
