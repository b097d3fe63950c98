using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Core.Tests.Scoring.Odds;

/// <summary>A strength with the bounds of its range.</summary>
internal readonly record struct Expected(double Low, double Middle, double High)
{
    public static Expected Of(double value) => new(value, value, value);
}

/// <summary>
/// The definition of <c>odds</c> implemented literally, for small maps without cycles: every combination of all sources, every
/// statement in each of them, by recursion. It shares nothing with the engine except the graph that it reads.
/// </summary>
internal sealed class BruteForce
{
    private static readonly Expected Unknown = new(0.05, 0.5, 0.95);

    private readonly ArgumentGraph _graph;
    private readonly CalendarDay? _day;
    private readonly int[] _originOf;
    private readonly List<int> _uncertain;
    private Dictionary<int, bool> _world = [];
    private Dictionary<int, Expected> _strengths = [];

    public BruteForce(ArgumentGraph graph, CalendarDay? day)
    {
        (_graph, _day) = (graph, day);
        _originOf = Origins();
        _uncertain = [.. Sources().Where(source => _originOf[source] == source && IsUncertain(source))];
    }

    /// <summary>Sources that are neither certain to hold nor certain to fail; each doubles the work.</summary>
    public int Uncertain => _uncertain.Count;

    /// <summary>
    /// The result over all combinations of sources: the strength of a statement, the force of an argument, the chance that a source
    /// vouches.
    /// </summary>
    public Expected[] All()
    {
        var count = _graph.Nodes.Length;
        var mean = new Expected[count];
        foreach (var chance in Worlds())
        {
            for (var node = 0; node < count; node++)
            {
                var ends = InWorld(node);
                mean[node] = new Expected(
                    mean[node].Low + (chance * ends.Low),
                    mean[node].Middle + (chance * ends.Middle),
                    mean[node].High + (chance * ends.High));
            }
        }

        var (down, up) = (new double[count], new double[count]);
        foreach (var source in _uncertain)
        {
            var (holds, fails) = (MeansWith(source, true), MeansWith(source, false));
            var grade = Grade(source);
            for (var node = 0; node < count; node++)
            {
                var effect = holds[node] - fails[node];
                var (less, more) = (grade.Middle - grade.Low, grade.High - grade.Middle);
                down[node] += Square((effect > 0 ? less : more) * effect);
                up[node] += Square((effect > 0 ? more : less) * effect);
            }
        }

        return
        [
            .. Enumerable.Range(0, count).Select(node => new Expected(
                Math.Max(0, mean[node].Middle - Math.Sqrt(Square(mean[node].Middle - mean[node].Low) + down[node])),
                mean[node].Middle,
                Math.Min(1, mean[node].Middle + Math.Sqrt(Square(mean[node].High - mean[node].Middle) + up[node])))),
        ];
    }

    /// <summary>Enumerates every combination of the sources with its probability.</summary>
    private IEnumerable<double> Worlds(int? setSource = null, bool setTo = false)
    {
        for (var bits = 0; bits < 1 << _uncertain.Count; bits++)
        {
            _world = Enumerable.Range(0, _uncertain.Count).ToDictionary(i => _uncertain[i], i => ((bits >> i) & 1) != 0);
            _strengths = [];
            if (setSource is { } source && _world[source] != setTo)
                continue;
            var chance = 1.0;
            foreach (var other in _uncertain.Where(other => other != setSource))
                chance *= _world[other] ? ChanceToHold(other) : 1 - ChanceToHold(other);
            yield return chance;
        }
    }

    private double[] MeansWith(int source, bool holds)
    {
        var means = new double[_graph.Nodes.Length];
        foreach (var chance in Worlds(source, holds))
        {
            for (var node = 0; node < means.Length; node++)
                means[node] += chance * InWorld(node).Middle;
        }

        return means;
    }

    private double ChanceToHold(int source) => Grade(source).Middle * Objections(source)
        .Aggregate(1.0, (left, objection) => left * (1 - (Relevance(objection) * Carried(objection.From).Middle)));

    private Expected InWorld(int node) => _graph.Nodes[node].Kind switch
    {
        NodeKind.Question => Expected.Of(0),
        _ when !Counts(node) => Expected.Of(0),
        NodeKind.Source or NodeKind.Citation => Expected.Of(Vouches(_originOf[node]) ? 1 : 0),
        NodeKind.Argument or NodeKind.Counterargument or NodeKind.Inference => Carried(node),
        _ => Strength(node),
    };

    private Expected Strength(int statement)
    {
        if (_strengths.TryGetValue(statement, out var known))
            return known;
        var rivals = Rivals(statement);
        return _strengths[statement] = rivals.Count == 0 ? Chances(LogOdds(statement)) : Divided(statement, rivals);
    }

    /// <summary>The odds of an answer divided by the sum of those of all.</summary>
    private Expected Divided(int answer, List<int> rivals)
    {
        if (IsGiven(answer))
            return Expected.Of(1);
        if (rivals.Exists(IsGiven))
            return Expected.Of(0);
        var own = LogOdds(answer);
        var others = rivals.ConvertAll(LogOdds);
        var (least, sum, most) = (LogSum(other => other.Low), LogSum(other => other.Middle), LogSum(other => other.High));
        var down = Math.Sqrt(Square(own.Middle - own.Low) + Square(most - sum));
        var up = Math.Sqrt(Square(own.High - own.Middle) + Square(sum - least));
        var middle = own.Middle - sum;
        return Chances(new Expected(middle - down, middle, middle + up));

        double LogSum(Func<Expected, double> end) => Math.Log(others.Sum(other => Math.Exp(end(other))));
    }

    private static Expected Chances(Expected logOdds) => new(Chance(logOdds.Low), Chance(logOdds.Middle), Chance(logOdds.High));

    private Expected LogOdds(int statement)
    {
        if (IsGiven(statement))
            return Expected.Of(double.PositiveInfinity);
        var start = Start(statement);
        var middle = Logit(start.Middle);
        var (down, up) = (Square(middle - Logit(start.Low)), Square(Logit(start.High) - middle));
        foreach (var step in Steps(statement))
        {
            var (low, at, high) = (Weight(Force(step).Low), Weight(Force(step).Middle), Weight(Force(step).High));
            var supports = step.Kind == RelationKind.Support;
            middle += supports ? at : -at;
            down += Square(supports ? at - low : high - at);
            up += Square(supports ? high - at : at - low);
        }

        return new Expected(middle - Math.Sqrt(down), middle, middle + Math.Sqrt(up));

        static double Weight(double force) => Math.Log((1 + Math.Min(force, 0.99)) / (1 - Math.Min(force, 0.99)));
    }

    private bool IsGiven(int statement) => _graph.Nodes[statement].Rating?.Notation == "given";

    /// <summary>The other answers to the first exclusive question that a statement answers.</summary>
    private List<int> Rivals(int statement)
    {
        var questions = _graph.Relations
            .Where(relation => relation.Kind == RelationKind.Answer && relation.From == statement
                && _graph.Nodes[relation.To].Get(PropertyName.Answers) == "exclusive")
            .Select(relation => relation.To).ToList();
        return questions.Count == 0 ? [] :
        [
            .. _graph.Relations.Where(relation => relation.Kind == RelationKind.Answer && relation.To == questions.Min())
                .Select(relation => relation.From).Where(other => other != statement && Counts(other)).Distinct(),
        ];
    }

    /// <summary>The base score of a statement, before its reasons.</summary>
    private Expected Start(int statement)
    {
        var written = Citations(statement);
        var cited = written.Where(Counts).Select(source => _originOf[source]).Distinct().ToList();
        Expected? rated = _graph.Nodes[statement].Rating is { } rating ? Credence(rating) : null;
        var doubted = rated is { Middle: <= 0.5 };
        if (written.Count > 0 && cited.Count == 0)
            return doubted ? rated!.Value : Unknown;
        if (rated is { } credence)
            return doubted || !cited.Exists(Bears) || Stand(cited) ? credence : Unknown;
        if (cited.Exists(Carries))
            return Stand(cited) ? Expected.Of(0.9) : Unknown;
        return Steps(statement).Exists(step => step.Kind == RelationKind.Support && Force(step).Middle > 0) ? Expected.Of(0.5) : Unknown;
    }

    private Expected Force(Relation step) => Times(Carried(step.From), Expected.Of(Relevance(step)));

    /// <summary>The force of a statement, or that of an argument or step before relevance.</summary>
    private Expected Carried(int node)
    {
        if (!_graph.Nodes[node].Kind.IsInference())
        {
            var (low, middle, high) = Strength(node);
            return new Expected(Math.Max(0, (2 * low) - 1), Math.Max(0, (2 * middle) - 1), Math.Max(0, (2 * high) - 1));
        }

        var premises = Into(node, RelationKind.Premise);
        var cited = Citations(node).Where(Counts).Select(source => _originOf[source]).Distinct().ToList();
        if (premises.Count == 0 || !Stand(cited))
            return Expected.Of(0);
        var force = _graph.Nodes[node].Rating is { } rating ? Credence(rating) : Expected.Of(1);
        force = premises.Aggregate(force, (product, premise) => Times(product, Carried(premise.From)));
        foreach (var undercut in Into(node, RelationKind.Undercut))
        {
            var against = Force(undercut);
            force = Times(force, new Expected(1 - against.High, 1 - against.Middle, 1 - against.Low));
        }

        return force;
    }

    private double Relevance(Relation relation)
    {
        if (relation.Details?.Properties.FirstOrDefault(property => property.Name == PropertyName.Relevance) is { } written)
        {
            return written.Value switch
            {
                "weak" => 0.2,
                "moderate" => 0.5,
                "strong" => 0.8,
                "decisive" => 0.98,
                ['L', 'R', ' ', .. var ratio] => Ratio(double.Parse(ratio, CultureInfo.InvariantCulture)),
                var number => double.Parse(number, CultureInfo.InvariantCulture),
            };
        }

        return relation.Kind is RelationKind.Undercut or RelationKind.Undermine ? 1
            : _graph.Nodes[relation.From].Kind is NodeKind.Argument or NodeKind.Counterargument
                && Into(relation.From, RelationKind.Premise).Count > 1 ? 0.8
            : 0.5;

        static double Ratio(double ratio) => (ratio - 1) / (ratio + 1);
    }

    private bool Stand(List<int> sources) =>
        sources.Exists(Carries)
            ? sources.Exists(source => Carries(source) && Vouches(source))
            : sources.TrueForAll(source => !Bears(source) || Vouches(source));

    private bool Vouches(int source) =>
        (_world.TryGetValue(source, out var holds) ? holds : Grade(source).Middle > 0) && Stand(Reliances(source));

    private bool Carries(int source) => IsGraded(source) || Reliances(source).Exists(Carries);

    private bool Bears(int source) => Carries(source) || Objections(source).Count > 0 || Reliances(source).Exists(Bears);

    private bool IsUncertain(int source) => Grade(source) is var grade
        && ((grade.Middle is > 0 and < 1) || grade.Low < grade.High || Objections(source).Count > 0);

    private bool IsGraded(int source) => Members(source).Exists(member => GradeOf(member) is not null);

    /// <summary>The lowest grade of the copies of a source; 1 if none is graded.</summary>
    private Expected Grade(int source)
    {
        var members = Members(source);
        var grades = members.Select(GradeOfCopies).Where(grade => grade is not null).Select(grade => grade!.Value).ToList();
        if (grades.Count == 0)
            return Expected.Of(1);
        var least = grades.Min(grade => grade.Middle);
        return grades.Where(grade => grade.Middle == least).OrderByDescending(grade => grade.High - grade.Low).First();
    }

    private Expected? GradeOf(int member)
    {
        if (IsWithdrawn(member) || (_day is { } day && Day(member, PropertyName.Until) < day))
            return Expected.Of(0);
        if (_graph.Nodes[member].Rating is not { } rating)
            return null;
        if (rating.Value is not { } value)
            return new Expected(0, 0, 1);
        return char.IsLetter(rating.Notation[0])
            ? new Expected(Math.Max(0, value - 0.125), value, Math.Min(1, value + 0.125))
            : Credence(rating);
    }

    /// <summary>A source is retracted when any copy of it is.</summary>
    private Expected? GradeOfCopies(int member) =>
        Sources().Any(copy => IsWithdrawn(copy) && Address(copy) is { } address && address == Address(member))
            ? Expected.Of(0)
            : GradeOf(member);

    private bool IsWithdrawn(int member) => Day(member, PropertyName.Retracted) is { } retracted && (_day is null || retracted <= _day);

    private List<int> Members(int source) => [.. Sources().Where(other => _originOf[other] == source)];

    private List<int> Reliances(int source) =>
        [.. Members(source).SelectMany(member => Into(member, RelationKind.Reliance))
            .Select(reliance => _originOf[reliance.From]).Where(other => other != source).Distinct()];

    /// <summary>An undercut of a citation is an objection to the source that the citation counts as.</summary>
    private List<Relation> Objections(int source) =>
        [.. Members(source).SelectMany(member => Into(member, RelationKind.Undermine).Concat(Into(member, RelationKind.Undercut)))];

    private List<int> Citations(int node) =>
        [.. _graph.Relations.Where(relation => relation.To == node && relation.Kind == RelationKind.Citation)
            .Select(relation => relation.From)];

    private List<Relation> Steps(int statement)
    {
        var rivals = Rivals(statement);
        return
        [
            .. Into(statement, RelationKind.Support).Concat(Into(statement, RelationKind.Rebut)).Where(step =>
                !rivals.Contains(step.From) && !Into(step.From, RelationKind.Premise).Exists(premise => rivals.Contains(premise.From))),
        ];
    }

    private List<Relation> Into(int node, RelationKind kind) =>
        [.. _graph.Relations.Where(relation => relation.To == node && relation.Kind == kind && Counts(relation.From) && Counts(node))];

    private IEnumerable<int> Sources() =>
        Enumerable.Range(0, _graph.Nodes.Length)
            .Where(node => _graph.Nodes[node].Kind is NodeKind.Source or NodeKind.Citation && Counts(node));

    /// <summary>A source that has expired or was retracted counts as one that fails.</summary>
    private bool Counts(int node)
    {
        if (_day is { } day && Day(node, PropertyName.Date) > day)
            return false;
        if (_graph.Nodes[node].Kind == NodeKind.Citation)
            return _graph.Relations.Any(relation => relation.To == node && relation.Kind == RelationKind.Reliance && Counts(relation.From));
        if (_graph.Nodes[node].Kind.IsInference())
            return _graph.Relations.All(relation => relation.To != node || relation.Kind != RelationKind.Premise || Counts(relation.From));
        return _graph.Nodes[node].Kind == NodeKind.Source || _day is not { } asOf || !(Day(node, PropertyName.Until) < asOf);
    }

    private CalendarDay? Day(int node, PropertyName property) =>
        _graph.Nodes[node].Get(property) is { } value && PartialDate.TryParse(value, out var date) ? date.Last : null;

    /// <summary>For each source the first of those that are the same source: they have the same address, or form a ring.</summary>
    private int[] Origins()
    {
        var count = _graph.Nodes.Length;
        var one = new bool[count, count];
        var sources = Sources().ToList();
        foreach (var a in sources)
        {
            foreach (var b in sources)
                one[a, b] = a == b || (Address(a) is { } address && address == Address(b));
        }

        // What relies on one of several copies relies on the source as a whole; repeated until no more sources are merged.
        bool changed;
        do
        {
            var relies = (bool[,])one.Clone();
            foreach (
                var relation in _graph.Relations.Where(relation =>
                    relation.Kind == RelationKind.Reliance && Counts(relation.From) && Counts(relation.To)))
                relies[relation.To, relation.From] = true;
            foreach (var via in sources)
            {
                foreach (var from in sources)
                {
                    foreach (var to in sources)
                        relies[from, to] |= relies[from, via] && relies[via, to];
                }
            }

            changed = false;
            foreach (var a in sources)
            {
                foreach (var b in sources.Where(b => !one[a, b] && relies[a, b] && relies[b, a]))
                    changed = one[a, b] = true;
            }
        }
        while (changed);
        return [.. Enumerable.Range(0, count).Select(node => sources.Where(other => one[node, other]).DefaultIfEmpty(node).Min())];
    }

    private string? Address(int source)
    {
        if (_graph.Nodes[source].Get(PropertyName.Url) is not { } url)
            return null;
        foreach (var start in (string[])["http://", "https://", "mailto:", "www."])
            url = url.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? url[start.Length..] : url;
        return url.Split('#')[0].TrimEnd('/');
    }

    private static Expected Credence(Rating rating)
    {
        if (RatingScale.Credences.FirstOrDefault(row => row.Words == rating.Notation) is { Words: not null } word)
            return new Expected(word.Low, rating.Value!.Value, word.High);
        if (rating.Notation == "open")
            return Unknown;
        if (rating.Notation is "given" or "assumed")
            return Expected.Of(rating.Notation == "given" ? 1 : 0.95);
        if (rating.Notation.StartsWith("about ", StringComparison.Ordinal))
        {
            var about = double.Parse(rating.Notation[6..], CultureInfo.InvariantCulture);
            return new Expected(Math.Max(0, about - 0.1), about, Math.Min(1, about + 0.1));
        }

        var ends = rating.Notation.Split('-').Select(end => double.Parse(end, CultureInfo.InvariantCulture)).ToArray();
        return new Expected(ends[0], ends.Average(), ends[^1]);
    }

    private static Expected Times(Expected one, Expected other) =>
        new(one.Low * other.Low, one.Middle * other.Middle, one.High * other.High);

    private static double Logit(double chance)
    {
        chance = Math.Clamp(chance, 0.001, 0.999);
        return Math.Log(chance / (1 - chance));
    }

    private static double Chance(double logit) => 1 / (1 + Math.Exp(-logit));

    private static double Square(double value) => value * value;
}
