using System.Text.Json.Serialization;

namespace ArgumentMap.Assistant.Answers;

/// <summary>Writes answers without reflection, so that the native binary can.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CheckAnswer))]
[JsonSerializable(typeof(EditAnswer))]
[JsonSerializable(typeof(TextAnswer))]
[JsonSerializable(typeof(ScoreAnswer))]
[JsonSerializable(typeof(ExplainAnswer))]
[JsonSerializable(typeof(SettleAnswer))]
[JsonSerializable(typeof(MovesAnswer))]
[JsonSerializable(typeof(DiffAnswer))]
[JsonSerializable(typeof(TimelineAnswer))]
[JsonSerializable(typeof(SchemesAnswer))]
[JsonSerializable(typeof(PositionsAnswer))]
[JsonSerializable(typeof(ConvertAnswer))]
[JsonSerializable(typeof(ItemAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext;
