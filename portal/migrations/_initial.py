"""The base of the apps' first migrations: many models at the price of one."""

from django.db import migrations


class InitialMigration(migrations.Migration):
    """Creates the tables of its models as they are after its last operation.

    Django renders the models of the whole project anew for each operation, which takes nine tenths
    of the time that ours need. Here they are rendered once; a field, an index or a constraint that
    is added to a model comes with its table. Only such operations may stand in it.
    """

    initial = True

    def apply(self, project_state, schema_editor, collect_sql=False):
        self.add_models(project_state)
        for operation in self.creations():
            operation.database_forwards(self.app_label, schema_editor, None, project_state)
        return project_state

    def unapply(self, project_state, schema_editor, collect_sql=False):
        with_models = project_state.clone()
        self.add_models(with_models)
        for operation in reversed(self.creations()):
            operation.database_backwards(
                self.app_label, schema_editor, with_models, project_state
            )
        return project_state

    def add_models(self, state):
        state.__dict__.pop("apps", None)  # rendered when it is next asked for
        for operation in self.operations:
            operation.state_forwards(self.app_label, state)

    def creations(self):
        return [each for each in self.operations if isinstance(each, migrations.CreateModel)]
