namespace Archive.Kernel.Content.Fields;

/// <summary>Holds every save to what the type's definition says, whether it comes from the desk, a recipe or the API.</summary>
internal sealed class FieldRules(FieldsOfItem fields) : ContentHandler
{
    public override Task Saving(ContentChange change, CancellationToken cancellationToken)
    {
        foreach (var field in fields.In(change.Item.ContentType, change.Item.Content))
        {
            if (field.Value is { } value)
            {
                field.Kind.Clean(value, field.Use);
            }
        }

        return Task.CompletedTask;
    }

    public override async Task Validate(ContentChange change, CancellationToken cancellationToken)
    {
        foreach (var (use, kind, value) in fields.In(change.Item.ContentType, change.Item.Content))
        {
            if (value is null || kind.IsEmpty(value))
            {
                // A draft may be unfinished; visitors see it whole.
                if (use.Required && change.Publishing)
                {
                    change.Errors.Add(new(use.Path, $"请填写“{use.Label}”。"));
                }

                continue;
            }

            var problems = kind.Problems(value, use).ToList();
            if (problems.Count == 0 && await kind.Missing(value, use, change.Db, cancellationToken) is { } missing)
            {
                problems.Add(missing);
            }

            change.Errors.AddRange(problems.Select(problem => new ContentError(use.Path, problem)));
        }
    }
}
