using ArgumentMap.Scoring.Sources;
using System.Runtime.InteropServices;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Reads a map as of a day for <c>odds</c>.</summary>
internal sealed class OddsModelReader
{
    /// <summary>Credence of an unrated statement whose citations stand.</summary>
    private const double OnASourcesWord = 0.9;

    /// <summary>A statement of at most this credence is doubted by its author, and its sources do not count.</summary>
    public const double Doubted = 0.5;

    private readonly ArgumentGraph _graph;
    private readonly Presence[] _presences;
    private readonly SourceUnion _union;
    private readonly ExclusiveAnswers _exclusive;
    private readonly OddsRole[] _roles;
    private readonly Ends[] _given;
    private readonly bool[] _needsAll;
    private readonly List<WeightedEdge> _inputs;
    private readonly List<InputKind> _kinds;
    private readonly List<WeightedEdge> _objections = [];
    private readonly List<WeightedEdge> _reliances = [];
    private readonly List<WeightedEdge> _citations = [];
    private int[] _premises = [];
    private bool[] _citesUnknown = [];
    private bool[] _carries = [];
    private bool[] _bears = [];
    private int[] _stamps = [];
    private bool[] _dormant = [];

    private OddsModelReader(MapReading reading)
    {
        (_graph, _presences, _union) = (reading.Graph, reading.Presences, reading.Union);
        _exclusive = ExclusiveAnswers.Of(_graph, _presences);
        var count = _graph.Nodes.Length + _exclusive.Count;
        (_roles, _given, _needsAll) = (new OddsRole[count], new Ends[count], new bool[count]);
        (_inputs, _kinds) = (new List<WeightedEdge>(_graph.Relations.Length), new List<InputKind>(_graph.Relations.Length));
    }

    /// <remarks>An expired or retracted source counts here as one that fails.</remarks>
    public static OddsModel Read(MapReading reading)
    {
        var reader = new OddsModelReader(reading);
        reader.ReadNodes(reading.Day);
        reader.ReadRelations();
        return reader.Build();
    }

    private void ReadNodes(CalendarDay? day)
    {
        for (var i = 0; i < _graph.Nodes.Length; i++)
        {
            var node = _graph.Nodes[i];
            if (node.Kind.IsOfSource())
            {
                if (_union.Representatives[i] == i && SourceGrade.IsKnown(node, day) && _presences[i] != Presence.NotYetKnown)
                    (_roles[i], _given[i]) = (OddsRole.Source, _union.GradeOf(i) ?? Ends.One);
                continue;
            }

            if (_presences[i] != Presence.Counts || node.Kind == NodeKind.Question)
                continue;
            if (node.Kind.IsInference())
                (_roles[i], _given[i]) = (OddsRole.Inference, node.Rating is { } strength ? Credence.Of(strength) : Ends.One);
            else
                (_roles[i], _given[i]) = node.Rating is { } rating
                    ? (OddsRole.Statement, Credence.Of(rating))
                    : (OddsRole.Reasoned, Ends.Unknown);
        }
    }

    private void ReadRelations()
    {
        CountPremises();
        for (var i = 0; i < _graph.Relations.Length; i++)
        {
            ref readonly var relation = ref _graph.Relations.ItemRef(i);
            var from = _union.Representatives[relation.From];
            var to = _union.Representatives[relation.To];
            if (_roles[from] == OddsRole.None || _roles[to] == OddsRole.None || from == to)
            {
                if (relation.Kind == RelationKind.Citation && _roles[to] != OddsRole.None)
                    CiteUnknown(to);
                continue;
            }

            switch (relation.Kind)
            {
                case RelationKind.Support or RelationKind.Rebut when _exclusive.IsFromRival(from, to):
                    break;
                case RelationKind.Support:
                    Add(InputKind.Support, from, to, Relevance(relation), i);
                    break;
                case RelationKind.Rebut:
                    Add(InputKind.Attack, from, to, Relevance(relation), i);
                    break;
                case RelationKind.Premise:
                    Add(InputKind.Premise, from, to, 1, i);
                    break;
                case RelationKind.Undercut when _roles[to] == OddsRole.Source:
                    _objections.Add(new WeightedEdge(from, to, Relevance(relation), i));
                    break;
                case RelationKind.Undercut:
                    Add(InputKind.Undercut, from, to, Relevance(relation), i);
                    break;
                case RelationKind.Undermine:
                    _objections.Add(new WeightedEdge(from, to, Relevance(relation), i));
                    break;
                case RelationKind.Citation:
                    _citations.Add(new WeightedEdge(from, to, 1, i));
                    break;
                case RelationKind.Reliance:
                    _reliances.Add(new WeightedEdge(from, to, 1, i));
                    break;
                default:
                    break;
            }
        }
    }

    private void CountPremises()
    {
        foreach (var premise in _graph.RelationsOf(RelationKind.Premise))
        {
            if (_premises.Length == 0)
                _premises = new int[_roles.Length];
            _premises[_graph.Relations[premise].To]++;
        }
    }

    private double Relevance(in Relation relation) => Relevances.Of(
        relation, _premises.Length > 0 && _graph.Nodes[relation.From].Kind.IsArgument() ? _premises[relation.From] : 0);

    private void CiteUnknown(int node)
    {
        if (_citesUnknown.Length == 0)
            _citesUnknown = new bool[_roles.Length];
        _citesUnknown[node] = true;
    }

    private void Add(InputKind kind, int from, int to, double relevance, int relation)
    {
        _inputs.Add(new WeightedEdge(from, to, relevance, relation));
        _kinds.Add(kind);
    }

    private OddsModel Build()
    {
        if (_citations.Count + _reliances.Count > 0)
            ReadSources();
        if (_citesUnknown.Length > 0)
            ForgetWhatCitesNothingKnown();
        if (_exclusive.Count > 0)
            Divide();
        var inputs = Rows.Of(_roles.Length, CollectionsMarshal.AsSpan(_inputs));
        var objections = Rows.Of(_roles.Length, CollectionsMarshal.AsSpan(_objections));
        var (uncertain, uncertainOf) = OddsModel.FindUncertain(_roles, _given, objections);
        var kinds = KindsInOrder(inputs);
        var usual = OddsModel.UsualOf(inputs, kinds);
        return new OddsModel
        {
            Roles = _roles,
            Given = _given,
            Inputs = inputs,
            Kinds = kinds,
            IsPlain = OddsModel.PlainOf(_roles, inputs, kinds),
            Usual = usual,
            Codes = OddsModel.CodesOf(inputs, kinds, usual),
            Components = HasOrderOfMap() ? _graph.Components : Components.Of(_roles.Length, inputs, objections),
            Objections = objections,
            NeedsAll = _needsAll,
            Dormant = _dormant,
            Representatives = _exclusive.WithUndivided(_union.Representatives),
            MapNodes = _exclusive.WithUndivided(null),
            Uncertain = uncertain,
            UncertainOf = uncertainOf,
            IdOrder = uncertain.Length == 0 ? [] : InOrderOfIds(),
            Starts = Starts(),
        };
    }

    /// <summary>Whether each node is one of the map, and behind those that it depends on in the order of the map's components.</summary>
    private bool HasOrderOfMap() => _exclusive.Count == 0 && !_union.HasCopies && !_graph.Components.HasCycles;

    private int[] InOrderOfIds()
    {
        var sources = new List<int>();
        for (var i = 0; i < _roles.Length; i++)
        {
            if (_roles[i] == OddsRole.Source)
                sources.Add(i);
        }

        sources.Sort((one, other) => string.CompareOrdinal(_graph.Nodes[one].Id, _graph.Nodes[other].Id));
        var places = new int[_roles.Length];
        for (var place = 0; place < sources.Count; place++)
            places[sources[place]] = place;
        return places;
    }

    private Evidence[] Starts()
    {
        var starts = new Evidence[_roles.Length];
        for (var i = 0; i < starts.Length; i++)
        {
            if (_roles[i] is OddsRole.Statement or OddsRole.Undivided)
                starts[i] = IsGiven(i) ? Evidence.Certain : Evidence.OfBase(_given[i]);
        }

        return starts;
    }

    private bool IsGiven(int node) => _graph.Nodes[_exclusive.AnswerOf(node)].Rating is { Standing: Standing.Given };

    /// <summary>What bears on an exclusive answer bears on what it is undivided; that and the sums of its rivals make the answer.</summary>
    private void Divide()
    {
        for (var i = 0; i < _inputs.Count; i++)
        {
            if (_exclusive.UndividedOf(_inputs[i].To) is >= 0 and var undivided)
                _inputs[i] = _inputs[i] with { To = undivided };
        }

        foreach (var answers in _exclusive.Groups)
        {
            foreach (var (sum, one, other) in _exclusive.SumsOf(answers))
            {
                _roles[sum] = OddsRole.Sum;
                Add(InputKind.Summand, one, sum, 1, -1);
                Add(InputKind.Summand, other, sum, 1, -1);
            }

            for (var i = 0; i < answers.Length; i++)
            {
                var answer = answers[i];
                var undivided = _exclusive.UndividedOf(answer);
                _roles[undivided] = _roles[answer] == OddsRole.Reasoned ? OddsRole.UndividedReasoned : OddsRole.Undivided;
                (_given[undivided], _needsAll[undivided]) = (_given[answer], _needsAll[answer]);
                _roles[answer] = OddsRole.Answer;
                if (_dormant.Length > 0)
                    _dormant[undivided] = _dormant[answer];
                Add(InputKind.Own, undivided, answer, 1, -1);
                foreach (var rivals in _exclusive.RivalsOf(answers, i))
                    Add(InputKind.Rival, rivals, answer, 1, -1);
            }
        }
    }

    private InputKind[] KindsInOrder(Rows inputs)
    {
        var next = inputs.Starts.AsSpan(0, _roles.Length).ToArray();
        var kinds = new InputKind[_kinds.Count];
        for (var i = 0; i < kinds.Length; i++)
            kinds[next[_inputs[i].To]++] = _kinds[i];
        return kinds;
    }

    private void ReadSources()
    {
        var count = _roles.Length;
        (_carries, _bears, _stamps) = (new bool[count], new bool[count], new int[count]);
        foreach (var objection in _objections)
            _bears[objection.To] = true;
        var reliances = Rows.Of(count, CollectionsMarshal.AsSpan(_reliances));
        var stamp = 0;
        // Components are ordered, so that what a source relies on precedes it.
        foreach (var source in Components.Of(count, reliances, Rows.None(count)).Nodes)
        {
            if (_roles[source] != OddsRole.Source)
                continue;
            _carries[source] = _union.GradeOf(source) is not null;
            foreach (var origin in reliances.SourcesOf(source))
            {
                _carries[source] |= _carries[origin];
                _bears[source] |= _bears[origin];
            }

            _bears[source] |= _carries[source];
            StandOn(source, reliances, ++stamp);
        }

        var citations = Rows.Of(count, CollectionsMarshal.AsSpan(_citations));
        for (var node = 0; node < count; node++)
        {
            var cited = citations.SourcesOf(node);
            if (cited.IsEmpty)
                continue;
            if ((_roles[node] == OddsRole.Reasoned && !Any(cited, _carries))
                || (_roles[node] == OddsRole.Statement && (_given[node].Middle <= Doubted || IsGiven(node))))
            {
                if (Any(cited, _bears))
                    Sleep(node);
                continue;
            }

            if (_roles[node] == OddsRole.Reasoned)
                (_roles[node], _given[node]) = (OddsRole.Statement, Ends.Of(OnASourcesWord));
            StandOn(node, citations, ++stamp);
        }
    }

    /// <summary>
    /// Adds as vouchers those sources of a node that decide whether it stands: those that are graded, themselves or through what they rely
    /// on; where there are none, those with an objection.
    /// </summary>
    private void StandOn(int node, Rows rows, int stamp)
    {
        var decides = Any(rows.SourcesOf(node), _carries) ? _carries : _bears;
        _needsAll[node] = decides == _bears;
        for (var i = rows.Starts[node]; i < rows.Starts[node + 1]; i++)
        {
            var source = rows.Sources[i];
            if (!decides[source] || _stamps[source] == stamp)
                continue;
            _stamps[source] = stamp;
            Add(InputKind.Voucher, source, node, 1, rows.Relations[i]);
        }
    }

    private void Sleep(int node)
    {
        if (_dormant.Length == 0)
            _dormant = new bool[_roles.Length];
        _dormant[node] = true;
    }

    private static bool Any(ReadOnlySpan<int> sources, bool[] among)
    {
        foreach (var source in sources)
        {
            if (among[source])
                return true;
        }

        return false;
    }

    private void ForgetWhatCitesNothingKnown()
    {
        foreach (var citation in _citations)
            _citesUnknown[citation.To] = false;
        for (var node = 0; node < _citesUnknown.Length; node++)
        {
            var isBelieved = _roles[node] == OddsRole.Reasoned
                || (_roles[node] == OddsRole.Statement && _given[node].Middle > Doubted && !IsGiven(node));
            if (_citesUnknown[node])
                Sleep(node);
            if (_citesUnknown[node] && isBelieved)
                (_roles[node], _given[node]) = (OddsRole.Statement, Ends.Unknown);
        }
    }
}
