using System.Text.Json.Nodes;
using Ops.Domain.Projects;

namespace Ops.Domain.Conformance;

/// <summary>goals.initiative.*</summary>
internal sealed class CriticalPathAdapter : IAdapter
{
    public void Register(Operations operations) => operations.Add("goals.initiative.critical-path", Schedule);

    private static JsonObject Schedule(Input input)
    {
        var path = CriticalPath.Of(
            input["tasks"]
                .Items.Select(task => new ProjectTask(
                    task["id"].Text,
                    task["duration"].Number,
                    task.Has("after") ? [.. task["after"].Items.Select(After)] : []
                ))
                .ToArray()
        );
        var tasks = new JsonObject();
        foreach (var task in path.Tasks)
        {
            tasks[task.Id] = new JsonObject
            {
                ["earlyStart"] = task.EarlyStart,
                ["earlyFinish"] = task.EarlyFinish,
                ["lateStart"] = task.LateStart,
                ["lateFinish"] = task.LateFinish,
                ["totalFloat"] = task.TotalFloat,
            };
        }
        return new JsonObject
        {
            ["duration"] = path.Duration,
            ["tasks"] = tasks,
            ["critical"] = Output.List(path.Critical),
        };
    }

    private static TaskDependency After(Input input) =>
        input.IsText ? new TaskDependency(input.Text)
        : input.Has("lag") ? new TaskDependency(input["id"].Text, input["lag"].Number)
        : new TaskDependency(input["id"].Text);
}
