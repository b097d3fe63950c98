using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Positions;

/// <summary>Finds values of variables that satisfy clauses, the best by a list of choices.</summary>
/// <remarks>
/// Conflict-driven search with two watched literals a clause and learning at the first unique implication point (Marques-Silva and
/// Sakallah, <i>GRASP</i>, 1999; Moskewicz and others, <i>Chaff</i>, 2001). What is decided next is always the first choice that is still
/// open. So the values found are the best in lexicographic order of the choices, which makes a search for a maximum of a plain one.
/// Literal <c>2x</c> says that variable <c>x</c> holds, <c>2x + 1</c> that it does not.
/// </remarks>
internal sealed class ClauseSearch
{
    private const int None = -1;

    /// <summary>Units of effort for each literal that is kept: memory is to run out no sooner than effort.</summary>
    private const int UnitsPerLiteral = 16;

    /// <summary>A clause in the store: its length, the next one that watches its first literal, that of its second, its literals.</summary>
    private const int Literals = 3;

    private readonly Effort _effort;

    /// <summary>By literal: 1 where it is true, -1 where it is false, 0 while it is open.</summary>
    private readonly sbyte[] _values;

    /// <summary>By literal: the first clause that watches it.</summary>
    private readonly int[] _watching;

    /// <summary>By variable: the clause that forced its value, and the number of decisions it rests on.</summary>
    private readonly int[] _reasons;
    private readonly int[] _levels;

    /// <summary>The literals that are true, in the order in which they became so.</summary>
    private readonly int[] _trail;

    /// <summary>By level: where the decision after it stands in the trail, and among the choices.</summary>
    private readonly int[] _decisions;
    private readonly int[] _chosen;

    private readonly bool[] _marks;
    private readonly List<int> _draft = [];
    private int[] _store = new int[256];
    private int _stored;
    private int _trailed;
    private int _propagated;
    private int _level;
    private bool _isImpossible;

    public ClauseSearch(int variables, Effort effort)
    {
        _effort = effort;
        effort.Spend(variables);
        (_values, _watching, _marks) = (new sbyte[2 * variables], new int[2 * variables], new bool[2 * variables]);
        (_reasons, _levels, _trail) = (new int[variables], new int[variables], new int[variables]);
        (_decisions, _chosen) = (new int[variables + 1], new int[variables + 1]);
        Array.Fill(_watching, None);
    }

    public bool IsTrue(int literal) => _values[literal] > 0;

    /// <summary>Demands that one of some literals is true.</summary>
    public void Add(params ReadOnlySpan<int> literals)
    {
        _effort.Spend(UnitsPerLiteral * (long)literals.Length);
        BackTo(0);
        _draft.Clear();
        var holds = false;
        foreach (var literal in literals)
        {
            holds |= _values[literal] > 0 || _marks[literal ^ 1];
            if (_values[literal] != 0 || _marks[literal])
                continue;
            _marks[literal] = true;
            _draft.Add(literal);
        }

        foreach (var literal in _draft)
            _marks[literal] = false;
        if (holds)
            return;
        if (_draft.Count == 0)
            _isImpossible = true;
        else if (_draft.Count == 1)
            Assign(_draft[0], None);
        else
            Store();
    }

    /// <summary>Finds the best values: as many of the choices as possible are true, the earlier the more important.</summary>
    /// <param name="first">The literals to choose first.</param>
    /// <param name="given">So many of these, from the first on, must be true.</param>
    /// <param name="then">Those to choose then; each variable is in one of all these literals at least.</param>
    /// <returns>False where no values satisfy all clauses and what is given.</returns>
    /// <exception cref="EffortSpentException">The search takes more work than it may.</exception>
    public bool Find(ReadOnlySpan<int> first, int given, ReadOnlySpan<int> then)
    {
        var count = first.Length + then.Length;
        BackTo(0);
        for (var next = 0; !_isImpossible;)
        {
            if (Propagate() is not None and var conflict)
            {
                if (_level == 0)
                {
                    _isImpossible = true;
                    return false;
                }

                Learn(conflict);
                next = _chosen[_level];
                continue;
            }

            var choice = None;
            for (; next < count; next++)
            {
                choice = next < first.Length ? first[next] : then[next - first.Length];
                if (_values[choice] == 0 || (_values[choice] < 0 && next < given))
                    break;
                _effort.Spend(1);
            }

            if (next == count)
                return true;
            if (_values[choice] < 0)
                return false;
            (_decisions[_level], _chosen[_level]) = (_trailed, next);
            _level++;
            Assign(choice, None);
        }

        return false;
    }

    private void Assign(int literal, int reason)
    {
        (_values[literal], _values[literal ^ 1]) = (1, -1);
        (_reasons[literal >> 1], _levels[literal >> 1]) = (reason, _level);
        _trail[_trailed++] = literal;
    }

    private void BackTo(int level)
    {
        if (level >= _level)
            return;
        for (var start = _decisions[level]; _trailed > start;)
        {
            var literal = _trail[--_trailed];
            (_values[literal], _values[literal ^ 1]) = (0, 0);
        }

        (_level, _propagated) = (level, _trailed);
    }

    /// <summary>Stores the draft, of two literals or more; it watches the first two.</summary>
    private int Store()
    {
        var clause = _stored;
        _stored += Literals + _draft.Count;
        if (_stored > _store.Length)
            Array.Resize(ref _store, Math.Max(2 * _store.Length, _stored));
        _store[clause] = _draft.Count;
        _draft.CopyTo(_store, clause + Literals);
        Watch(clause, 0);
        Watch(clause, 1);
        return clause;
    }

    /// <param name="place">0 for its first literal, 1 for its second.</param>
    private void Watch(int clause, int place)
    {
        ref var first = ref _watching[_store[clause + Literals + place]];
        (_store[clause + 1 + place], first) = (first, clause);
    }

    /// <summary>Draws all conclusions from what is true.</summary>
    /// <returns>A clause of which everything is false; <see cref="None"/> where there is none.</returns>
    private int Propagate()
    {
        var conflict = None;
        while (_propagated < _trailed && conflict == None)
        {
            var falsified = _trail[_propagated++] ^ 1;
            var clause = _watching[falsified];
            _watching[falsified] = None;
            while (clause != None)
            {
                _effort.Spend(1);
                PutSecond(clause, falsified);
                var next = _store[clause + 2];
                var other = _store[clause + Literals];
                if (conflict == None && _values[other] <= 0 && !Replace(clause))
                {
                    if (_values[other] < 0)
                        conflict = clause;
                    else
                        Assign(other, clause);
                }

                Watch(clause, 1);
                clause = next;
            }
        }

        return conflict;
    }

    /// <summary>Makes a watched literal the second of its clause.</summary>
    private void PutSecond(int clause, int literal)
    {
        var store = _store;
        if (store[clause + Literals] != literal)
            return;
        (store[clause + 1], store[clause + 2]) = (store[clause + 2], store[clause + 1]);
        (store[clause + Literals], store[clause + Literals + 1]) = (store[clause + Literals + 1], literal);
    }

    /// <summary>Makes a literal that is not false the second of its clause; false where there is none beside the first.</summary>
    private bool Replace(int clause)
    {
        var (place, end) = (clause + Literals + 2, clause + Literals + _store[clause]);
        while (place < end && _values[_store[place]] < 0)
            place++;
        _effort.Spend(place - clause - Literals - 1);
        if (place == end)
            return false;
        ref var second = ref _store[clause + Literals + 1];
        (second, _store[place]) = (_store[place], second);
        return true;
    }

    /// <summary>Learns from a conflict a clause that forces another value, and goes back to where it does.</summary>
    private void Learn(int conflict)
    {
        _draft.Clear();
        _draft.Add(None);
        var (clause, literal, place, open) = (conflict, None, _trailed, 0);
        do
        {
            _effort.Spend(_store[clause]);
            foreach (var other in _store.AsSpan(clause + Literals, _store[clause]))
            {
                ref var isSeen = ref _marks[other >> 1];
                if (other == literal || isSeen || _levels[other >> 1] == 0)
                    continue;
                isSeen = true;
                if (_levels[other >> 1] == _level)
                    open++;
                else
                    _draft.Add(other);
            }

            while (!_marks[_trail[--place] >> 1])
            {
            }

            literal = _trail[place];
            clause = _reasons[literal >> 1];
            _marks[literal >> 1] = false;
        }
        while (--open > 0);
        _draft[0] = literal ^ 1;
        BackTo(Prepared());
        _effort.Spend(UnitsPerLiteral * (long)_draft.Count);
        Assign(literal ^ 1, _draft.Count == 1 ? None : Store());
    }

    /// <summary>Puts the literal of the draft that was decided last behind the first.</summary>
    /// <returns>Its level.</returns>
    private int Prepared()
    {
        var last = 0;
        for (var i = 1; i < _draft.Count; i++)
        {
            _marks[_draft[i] >> 1] = false;
            if (last == 0 || _levels[_draft[i] >> 1] > _levels[_draft[last] >> 1])
                last = i;
        }

        if (last == 0)
            return 0;
        (_draft[1], _draft[last]) = (_draft[last], _draft[1]);
        return _levels[_draft[1] >> 1];
    }
}
