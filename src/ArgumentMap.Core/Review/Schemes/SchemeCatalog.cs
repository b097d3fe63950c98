using System.Collections.Immutable;

namespace ArgumentMap.Review.Schemes;

/// <summary>
/// Argumentation schemes based on Walton, Reed and Macagno, <i>Argumentation Schemes</i> (2008), in our own words, and the deductive forms
/// of argument that logic names.
/// </summary>
internal static class SchemeCatalog
{
    /// <summary>All schemes. A new scheme is an entry here.</summary>
    public static ImmutableArray<Scheme> All { get; } =
    [
        new(
            "expert opinion",
            [
                new("expertise", "E is an expert in the field F."),
                new("assertion", "E says that A is so."),
                new("field", "A lies in the field F."),
            ],
            "A is so.",
            [
                "How much of an expert is E?",
                "Is A within the field that E is an expert in?",
                "What exactly did E say?",
                "Is E personally trustworthy?",
                "Do other experts say the same?",
                "What evidence does E give?",
            ])
        {
            OtherNames = ["appeal to authority", "ad verecundiam"],
        },
        new(
            "position to know",
            [
                new("position", "P is in a position to know whether A is so."),
                new("assertion", "P says that A is so."),
            ],
            "A is so.",
            [
                "Is P really in a position to know?",
                "Is P honest?",
                "Did P really say that?",
            ]),
        new(
            "witness testimony",
            [
                new("position", "W was in a position to observe it."),
                new("truthfulness", "W tells the truth as W knows it."),
                new("assertion", "W says that A happened."),
            ],
            "A happened.",
            [
                "Is what W says consistent in itself?",
                "Does it agree with the known facts?",
                "Does it agree with what other witnesses say?",
                "Is W biased?",
                "How likely is what W says?",
            ]),
        new(
            "popular opinion",
            [
                new("acceptance", "Most people accept that A is so."),
                new("reason", "That so many accept it gives a reason to believe it."),
            ],
            "A is so.",
            [
                "What shows that most people accept it?",
                "Are those people in a position to know?",
                "Could so many be mistaken in the same way?",
            ])
        {
            OtherNames = ["ad populum", "bandwagon"],
        },
        new(
            "popular practice",
            [
                new("practice", "Most people in such a situation do A."),
                new("reason", "What most do there is mostly acceptable."),
            ],
            "A is acceptable here.",
            [
                "What shows that most people do it?",
                "Is there a reason why it is wrong all the same?",
                "Is the situation really the same?",
            ]),
        new(
            "example",
            [
                new("case", "In this case what is an F was also a G."),
                new("typical", "The case is typical of things that are F."),
            ],
            "Things that are F are mostly G.",
            [
                "Is what is said of the case true?",
                "Is the case typical?",
                "How strong is the generalisation that is drawn?",
                "Are there cases that speak against it?",
            ]),
        new(
            "analogy",
            [
                new("similarity", "Case C1 is like case C2 in what matters."),
                new("base-case", "A is so in C1."),
            ],
            "A is so in C2.",
            [
                "Are there differences between C1 and C2 that matter?",
                "Is A really so in C1?",
                "Is there another case that is like C1 but in which A is not so?",
            ]),
        new(
            "precedent",
            [
                new("precedent", "In an earlier case the rule R was not applied, or was applied in this way."),
                new("similarity", "The present case is like it."),
            ],
            "The present case is to be treated in the same way.",
            [
                "Is the earlier case really like this one?",
                "Was the earlier decision right?",
                "Are there other precedents that point elsewhere?",
                "Has something changed since?",
            ]),
        new(
            "cause to effect",
            [
                new("rule", "Where A happens, B mostly follows."),
                new("cause", "A happens or will happen."),
            ],
            "B will happen.",
            [
                "How strong is the link between A and B?",
                "Is there evidence for that link?",
                "Could something prevent the effect?",
            ]),
        new(
            "correlation to cause",
            [
                new("correlation", "A and B go together."),
            ],
            "A causes B.",
            [
                "Do A and B really go together?",
                "Could that be chance?",
                "Could something else cause both?",
                "Could B cause A?",
                "Is there a chain of events that leads from A to B?",
            ])
        {
            OtherNames = ["post hoc"],
        },
        new(
            "sign",
            [
                new("finding", "A is found in this situation."),
                new("rule", "Where its sign A is found, B is mostly so."),
            ],
            "B is so here.",
            [
                "How strongly do the sign and what it stands for go together?",
                "Could something else account for the sign better?",
            ]),
        new(
            "evidence to hypothesis",
            [
                new("prediction", "If H is so, then E will be observed."),
                new("observation", "E has been observed."),
            ],
            "H is so.",
            [
                "Does E really follow from H?",
                "Has E really been observed?",
                "Could E be observed for another reason?",
            ]),
        new(
            "falsification",
            [
                new("prediction", "If H is so, then E will be observed."),
                new("observation", "E has not been observed."),
            ],
            "H is not so.",
            [
                "Does E really follow from H?",
                "Was it looked for in a way that would have found it?",
                "Could something have prevented E although H is so?",
            ]),
        new(
            "best explanation",
            [
                new("findings", "F has been found and calls for an explanation."),
                new("explanation", "H explains F."),
                new("comparison", "No other explanation does so as well."),
            ],
            "H is so.",
            [
                "How well does H explain F, apart from the others?",
                "How much better is it than the others?",
                "Have all likely explanations been looked at?",
                "Would it be better to look further before concluding?",
            ])
        {
            OtherNames = ["abduction", "inference to the best explanation"],
        },
        new(
            "ignorance",
            [
                new("search", "If A were so, it would have been found by now."),
                new("finding", "It has not been found."),
            ],
            "A is not so.",
            [
                "How far has the search gone?",
                "Who has to prove it?",
                "How sure must one be here?",
            ])
        {
            OtherNames = ["ad ignorantiam"],
        },
        new(
            "established rule",
            [
                new("rule", "In such cases the rule R holds."),
                new("case", "This is such a case."),
            ],
            "What R says is to be done here.",
            [
                "Does the rule hold in this case?",
                "Is there another rule that says otherwise?",
                "Is there an exception that applies here?",
            ]),
        new(
            "exceptional case",
            [
                new("rule", "In such cases the rule R mostly holds."),
                new("exception", "This case is exceptional in that it is F."),
                new("release", "The rule need not be followed where a case is F."),
            ],
            "The rule need not be followed here.",
            [
                "Is the exception generally accepted?",
                "Is the case really of that kind?",
                "How does it harm the rule if this is allowed?",
            ]),
        new(
            "verbal classification",
            [
                new("property", "This has the property F."),
                new("definition", "What has the property F counts as a G."),
            ],
            "This counts as a G.",
            [
                "Does it really have the property?",
                "Is the definition beyond doubt, or made up for the purpose?",
            ]),
        new(
            "positive consequences",
            [
                new("effect", "If A is done, good consequences will probably follow."),
            ],
            "A should be done.",
            [
                "How likely is it that they follow?",
                "What shows that they will?",
                "Are there bad consequences that weigh as much?",
            ]),
        new(
            "negative consequences",
            [
                new("effect", "If A is done, bad consequences will probably follow."),
            ],
            "A should not be done.",
            [
                "How likely is it that they follow?",
                "What shows that they will?",
                "Are there good consequences that weigh as much?",
            ]),
        new(
            "goal",
            [
                new("goal", "The goal G is to be reached."),
                new("means", "Doing A is a way to reach G."),
            ],
            "A should be done.",
            [
                "Are there other goals that stand against G?",
                "Are there other ways to reach G?",
                "Is A the best of them?",
                "Can A be done at all?",
                "What side effects has A?",
            ])
        {
            OtherNames = ["practical reasoning"],
        },
        new(
            "values",
            [
                new("value", "V is a value that is shared."),
                new("bearing", "V speaks for the goal G."),
            ],
            "G should be aimed at.",
            [
                "Is V really shared by those concerned?",
                "Does V really speak for G?",
                "Are there other values that speak against it?",
            ]),
        new(
            "slippery slope",
            [
                new("first-step", "A is proposed."),
                new("chain", "A would lead step by step to C."),
                new("outcome", "C is unacceptable."),
            ],
            "A should not be done.",
            [
                "Which steps lead from A to C, and is any of them missing?",
                "How likely is each step?",
                "Where could one stop on the way?",
            ]),
        new(
            "commitment",
            [
                new("commitment", "P is committed to A by what P said or did."),
                new("bearing", "Whoever is committed to A is committed to B."),
            ],
            "P should accept B.",
            [
                "What shows that P is committed to A?",
                "Does B really follow from A?",
                "Could P have changed position with good reason?",
            ]),
        new(
            "inconsistent commitment",
            [
                new("one-side", "P has committed to A."),
                new("other-side", "P has committed to what is incompatible with A."),
            ],
            "P's commitments do not fit together.",
            [
                "What shows the one commitment and the other?",
                "Are they really incompatible?",
                "Has P explained the change?",
            ]),
        new(
            "bias",
            [
                new("bias", "P is biased on this matter."),
                new("effect", "Whoever is biased mostly has not weighed both sides."),
            ],
            "What P says on it counts for less.",
            [
                "What shows that P is biased?",
                "Does the matter call for weighing both sides?",
                "Is what P says supported by something else?",
            ]),
        new(
            "waste",
            [
                new("investment", "Much has been put into A already."),
                new("loss", "If A is given up now, that is lost."),
                new("prospect", "A can still succeed."),
            ],
            "A should be continued.",
            [
                "Is A still likely to succeed?",
                "Are the costs of going on less than what it brings?",
                "Would the effort bring more elsewhere?",
            ])
        {
            OtherNames = ["sunk costs"],
        },
        new(
            "composition",
            [
                new("parts", "The parts of W have the property F."),
                new("bearing", "What has parts that are F is itself F in this respect."),
            ],
            "W is F.",
            [
                "Do all the parts that matter have the property?",
                "Is it a property that passes from the parts to the whole?",
            ]),
        new(
            "elimination",
            [
                new("alternatives", "One of A and the others must be so."),
                new("exclusion", "None of the others is so."),
            ],
            "A is so.",
            [
                "Is the list of alternatives complete?",
                "Has each of the others really been excluded?",
            ]),
        new(
            "modus ponens",
            [
                new("conditional", "If A is so, then B is so."),
                new("antecedent", "A is so."),
            ],
            "B is so.",
            [
                "Does B follow whenever A is so, or only mostly?",
                "Is A so in the sense that the conditional speaks of?",
            ])
        {
            OtherNames = ["affirming the antecedent", "modus ponendo ponens"],
        },
        new(
            "modus tollens",
            [
                new("conditional", "If A were so, then B would be so."),
                new("denial", "B is not so."),
            ],
            "A is not so.",
            [
                "Would B follow whenever A is so, or only mostly?",
                "Would it have been noticed if B were so?",
            ])
        {
            OtherNames = ["denying the consequent", "modus tollendo tollens"],
        },
        new(
            "disjunctive syllogism",
            [
                new("alternatives", "A or B is so."),
                new("exclusion", "B is not so."),
            ],
            "A is so.",
            [
                "Are A and B the only possibilities?",
                "Has B been excluded in every form that it could take?",
            ])
        {
            OtherNames = ["modus tollendo ponens"],
        },
        new(
            "hypothetical syllogism",
            [
                new("first", "If A is so, then B is so."),
                new("second", "If B is so, then C is so."),
            ],
            "If A is so, then C is so.",
            [
                "Does B mean the same in both conditionals?",
                "Does the second conditional still hold where B is so because of A?",
            ])
        {
            OtherNames = ["chain argument", "chain of conditionals"],
        },
        new(
            "proof by cases",
            [
                new("cases", "A or B is so."),
                new("first", "If A is so, then C is so."),
                new("second", "If B is so, then C is so."),
            ],
            "C is so.",
            [
                "Are the cases exhaustive?",
                "Does the conclusion follow in each case without help from another one?",
                "Is it the same conclusion in each case?",
            ])
        {
            OtherNames = ["cases", "case analysis", "proof by exhaustion"],
        },
        new(
            "reductio ad absurdum",
            [
                new("consequence", "If A were not so, then B would be so."),
                new("absurdity", "B cannot be so."),
            ],
            "A is so.",
            [
                "Does B follow from the denial of A alone, or only with something else that may be false?",
                "Is B impossible, or only unwelcome?",
            ])
        {
            OtherNames = ["reductio", "indirect proof", "proof by contradiction"],
        },
    ];
}
