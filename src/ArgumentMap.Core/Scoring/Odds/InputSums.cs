namespace ArgumentMap.Scoring.Odds;

/// <summary>What the inputs of one node in one world come to, whichever of them it needs; they may be added one by one.</summary>
internal struct InputSums
{
    private Ends _all;
    private Ends _none;

    /// <summary>Of no input.</summary>
    public static InputSums None { get; } = new() { Force = Ends.One, _all = Ends.One, _none = Ends.One };

    /// <summary>The evidence of the reasons.</summary>
    public Evidence Reasons { get; private set; }

    /// <summary>Whether there is a reason for it that has any force.</summary>
    public bool IsSupported { get; private set; }

    /// <summary>The product of the premises and of what the undercuts leave.</summary>
    public Ends Force { get; private set; }

    public bool HasPremise { get; private set; }

    public bool IsCited { get; private set; }

    /// <summary>Log odds of an exclusive answer before it is divided.</summary>
    public Ends Own { get; private set; }

    /// <summary>The log of the sum of the rivals' odds, or of what is added up.</summary>
    public Ends Rivals { get; private set; }

    public bool HasRivals { get; private set; }

    /// <param name="passed">What the input passes on.</param>
    /// <param name="weight">Its relevance, from 0 to 1.</param>
    public void Add(InputKind kind, Ends passed, double weight)
    {
        switch (kind)
        {
            case InputKind.Support:
                var evidence = Evidence.OfSupport(passed * weight);
                Reasons += evidence;
                IsSupported |= evidence.LogOdds > OddsEquation.NoLogOdds;
                break;
            case InputKind.Attack:
                Reasons += Evidence.OfAttack(passed * weight);
                break;
            case InputKind.Premise:
                HasPremise = true;
                Force *= passed;
                break;
            case InputKind.Undercut:
                Force *= (passed * weight).Rest;
                break;
            case InputKind.Voucher:
                IsCited = true;
                _all *= passed;
                _none *= passed.Rest;
                break;
            case InputKind.Own:
                Own = passed;
                break;
            case InputKind.Rival or InputKind.Summand:
                (Rivals, HasRivals) = (HasRivals ? OddsEquation.LogOfSum(Rivals, passed) : passed, true);
                break;
            default:
                break;
        }
    }

    /// <summary>The chance that the sources vouch: at least one of them or, where the node needs all, all of them.</summary>
    public readonly Ends Stand(bool needsAll) => !IsCited || needsAll ? _all : _none.Rest;
}
