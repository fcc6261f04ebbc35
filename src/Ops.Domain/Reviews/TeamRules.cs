using Ops.Domain.Rules;
using Ops.Domain.Teams;

namespace Ops.Domain.Reviews;

/// <summary>Rules over the people of a unit: too few for the work, a skill that hangs on one, lapsed certificates, people who leave, a pulse that falls.</summary>
internal static class TeamRules
{
    private static readonly NumberTerm<TeamReview> Required = Facts<TeamReview>.Number(
        "full-time equivalents required",
        team => ReviewText.Steady(team.Capacity?.RequiredFte)
    );

    private static readonly NumberTerm<TeamReview> Available = Facts<TeamReview>.Number(
        "full-time equivalents available",
        team => ReviewText.Steady(team.Capacity?.AvailableFte)
    );

    private static readonly NumberTerm<TeamReview> Uncovered = Facts<TeamReview>.Number(
        "skills that nobody masters",
        team => team.Skills?.Uncovered.Length
    );

    private static readonly NumberTerm<TeamReview> Single = Facts<TeamReview>.Number(
        "skills that one person masters",
        team => team.Skills?.SinglePointsOfFailure.Length
    );

    private static readonly NumberTerm<TeamReview> Lapsed = Facts<TeamReview>.Number("lapsed certificates", team => team.Lapsed.Length);

    private static readonly FlagTerm<TeamReview> Leaving = Facts<TeamReview>.Flag(
        "more people leave than agreed, beyond chance",
        team => team.IsLeaving
    );

    private static readonly FlagTerm<TeamReview> Falls = Facts<TeamReview>.Flag(
        "engagement has fallen beyond chance",
        team => team.Pulse is { } pulse ? pulse.Overall.Movement == PulseMovement.Fallen : null
    );

    public static ImmutableArray<ReviewRule> All { get; } =
    [
        Over(
            "capacity-below-demand",
            Required > Available,
            Severity.Error,
            new("There are fewer people than the work takes", "人力少于工作所需"),
            TooFew,
            (team, review) =>
                SubjectRule.Judge(
                    team.Id,
                    team.Unit,
                    Gap(team),
                    Phrase.Of(
                        $"Hire {team.Capacity!.HeadcountToHire} in {team.Unit.Name.English}, or agree what is not done",
                        $"为{team.Unit.Name.Chinese}招聘 {team.Capacity.HeadcountToHire} 人，或商定不再做的工作"
                    ),
                    team.GapCost
                )
        ),
        Over(
            "skill-uncovered",
            Uncovered > 0,
            Severity.Error,
            new("A skill that is needed is mastered by nobody", "所需技能无人掌握"),
            team => Told(team, Named(team, team.Skills!.Uncovered), new("mastered by nobody", "无人掌握")),
            (team, review) => Train(team, Named(team, team.Skills!.Uncovered), 1)
        ),
        Over(
            "single-point-of-failure",
            Single > 0,
            Severity.Warning,
            new("A skill hangs on one person", "技能仅一人掌握（单点）"),
            team => Told(team, Named(team, team.Skills!.SinglePointsOfFailure), new("mastered by one person only", "仅一人掌握")),
            (team, review) => Train(team, Named(team, team.Skills!.SinglePointsOfFailure), review.Options.NextPeriodUrgency)
        ),
        Over(
            "certificate-expired",
            Lapsed > 0,
            Severity.Error,
            new("A certificate that a role needs has expired or is missing", "岗位所需证书已过期或缺失"),
            team => Told(team, Certificates(team), new("expired or missing", "已过期或缺失")),
            (team, review) =>
                SubjectRule.Judge(
                    team.Id,
                    team.Unit,
                    Phrase.Of(
                        $"required certificates: {team.Certificates!.Certificates.Length}; expired or missing: {team.Lapsed.Length}",
                        $"所需 {team.Certificates.Certificates.Length} 份证书中 {team.Lapsed.Length} 份无效"
                    ),
                    Phrase.Of(
                        $"Renew {Certificates(team).English}; until then give the work to others",
                        $"更新{Certificates(team).Chinese}；此前由他人承担相应工作"
                    )
                )
        ),
        Over(
            "turnover-above-limit",
            Leaving,
            Severity.Warning,
            new("More people leave than was agreed, by more than chance explains", "离职超过约定水平且非偶然"),
            Leave,
            (team, review) =>
                SubjectRule.Judge(
                    team.Id,
                    team.Unit,
                    Leave(team),
                    Phrase.Of(
                        $"Ask those who left {team.Unit.Name.English} and those who stay; plan the replacements now",
                        $"访谈{team.Unit.Name.Chinese}的离职与在职人员，并即刻安排补员"
                    ),
                    null,
                    review.Options.NextPeriodUrgency,
                    1 - team.TurnoverTest!.PValue
                )
        ),
        Over(
            "engagement-fallen",
            Falls,
            Severity.Warning,
            new("Engagement has fallen beyond chance", "敬业度下降且非偶然"),
            Fallen,
            (team, review) =>
                SubjectRule.Judge(
                    team.Id,
                    team.Unit,
                    Fallen(team),
                    Phrase.Of(
                        $"Take the answers of {team.Unit.Name.English} back to the teams and agree on one change",
                        $"将{team.Unit.Name.Chinese}的调查结果反馈团队，并商定一项改进"
                    ),
                    null,
                    review.Options.NextPeriodUrgency,
                    1 - team.Pulse!.Overall.PValue!.Value
                )
        ),
    ];

    private static ReviewRule<TeamReview> Over(
        string id,
        FlagTerm<TeamReview> when,
        Severity severity,
        Phrase name,
        Func<TeamReview, Phrase> message,
        Func<TeamReview, OperatingReview, Verdict> judge
    ) => SubjectRule.Of(id, when, severity, name, review => review.Teams, message, judge);

    private static Phrase TooFew(TeamReview team) =>
        Phrase.Of($"{team.Unit.Name.English}: {Gap(team).English}", $"{team.Unit.Name.Chinese}：{Gap(team).Chinese}");

    private static Phrase Gap(TeamReview team) =>
        Phrase.Of(
            $"the work takes {team.Capacity!.RequiredFte:0.0} full-time equivalents, there are {team.Capacity.AvailableFte:0.0}",
            $"工作需 {team.Capacity.RequiredFte:0.0} 个全职人力，现有 {team.Capacity.AvailableFte:0.0} 个"
        );

    private static Phrase Told(TeamReview team, Phrase what, Phrase how) =>
        Phrase.Of($"{team.Unit.Name.English}: {how.English}: {what.English}", $"{team.Unit.Name.Chinese}：{how.Chinese}：{what.Chinese}");

    private static Verdict Train(TeamReview team, Phrase skills, double urgency) =>
        SubjectRule.Judge(
            team.Id,
            team.Unit,
            Phrase.Of(
                $"{ReviewText.Share(team.Skills!.Coverage)} of the masters that are needed are there",
                $"所需技能人数的覆盖率为 {ReviewText.Share(team.Skills.Coverage)}"
            ),
            Phrase.Of($"Train a second person for {skills.English}, or hire one", $"为{skills.Chinese}培养或招聘后备人员"),
            null,
            urgency
        );

    private static Phrase Named(TeamReview team, ImmutableArray<string> skills) => PartNames.List(skills.Select(team.Team.NameOf));

    private static Phrase Certificates(TeamReview team) =>
        PartNames.List(
            team.Lapsed.Select(row =>
            {
                var (person, certificate) = (team.Team.NameOf(row.Person), team.Team.NameOf(row.Certificate));
                return Phrase.Of($"{certificate.English} of {person.English}", $"{person.Chinese}的{certificate.Chinese}");
            })
        );

    private static Phrase Leave(TeamReview team)
    {
        var turnover = team.Turnover!;
        string rate = ReviewText.Share(turnover.AnnualizedRate!.Value);
        string limits = ReviewText.Share(turnover.AnnualizedLower!.Value) + " … " + ReviewText.Share(turnover.AnnualizedUpper!.Value);
        string limit = ReviewText.Share(team.Team.TurnoverLimit!.Value);
        return Phrase.Of(
            $"{team.Unit.Name.English}: {ReviewText.Many(turnover.Leavers, "person", "people")} left in a year, {rate} ({limits}); agreed: at most {limit}",
            $"{team.Unit.Name.Chinese}：一年内离职 {turnover.Leavers} 人，流失率 {rate}（{limits}），约定不超过 {limit}"
        );
    }

    private static Phrase Fallen(TeamReview team)
    {
        var change = team.Pulse!.Overall;
        return Phrase.Of(
            $"{team.Unit.Name.English}: engagement {change.Engagement:0.00}, {change.Change:+0.00;-0.00} since {Figures.Text(change.Since!.Value)} ({ReviewText.P(change.PValue)})",
            $"{team.Unit.Name.Chinese}：敬业度 {change.Engagement:0.00}，自 {Figures.Text(change.Since.Value)} 变化 {change.Change:+0.00;-0.00}（{ReviewText.P(change.PValue)}）"
        );
    }
}
