using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Features.Render;

internal sealed class RenderValidator : CallValidator<RenderRequest>;
